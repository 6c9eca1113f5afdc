using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>There is no such campaign.</summary>
public sealed record CampaignUnknown : Refusal;

/// <summary>Somebody changed it since the officer looked.</summary>
public sealed record CampaignChanged : Refusal;

/// <summary>The campaign is not at a step where this is done.</summary>
public sealed record CampaignStepWrong : Refusal;

/// <summary>What the operations on campaigns share.</summary>
internal static class CampaignGuards
{
    /// <summary>What stands before an officer's reason in the details of an entry.</summary>
    public const string Reason = " | ";
    public const int LongestWhy = 300;

    /// <summary>The campaign, locked until the commit.</summary>
    /// <param name="db">The ward's rows.</param>
    /// <param name="id">The row.</param>
    /// <param name="version">Its version as the officer saw it.</param>
    /// <param name="ct">Cancels the work.</param>
    public static async Task<Outcome<Campaign>> TakeCampaignAsync(
        this WardDb db, Guid id, int version, CancellationToken ct)
    {
        if (await db.LockCampaignAsync(id, ct) is not { } campaign) return new CampaignUnknown();
        return campaign.Version == version ? campaign : new CampaignChanged();
    }

    public static Task<Campaign?> LockCampaignAsync(this WardDb db, Guid id, CancellationToken ct)
    {
        var sql = $$"""SELECT * FROM "Campaigns" WHERE "Id" = {0}{{db.ForUpdate}}""";
        return db.Campaigns.FromSqlRaw(sql, id).AsTracking().SingleOrDefaultAsync(ct);
    }

    /// <summary>Whether the officer composes and runs campaigns of this sender.</summary>
    public static async Task<bool> SpeaksForAsync(
        this WardDb db, Officer officer, string? organization, CancellationToken ct)
    {
        if (organization is null) return officer.Is(OfficerRole.KnowledgeEditor) || officer.Is(OfficerRole.Approver);
        return officer.Is(OfficerRole.MassOrganization)
            && await db.OfficerAccounts.AnyAsync(a => a.Id == officer.Id && a.Organization == organization, ct);
    }

    /// <summary>Who approves: the Fatherland Front for mass organizations, an approver for the ward.</summary>
    public static bool Approves(Officer officer, string? organization) =>
        officer.Is(organization is null ? OfficerRole.Approver : OfficerRole.FatherlandFront);

    /// <summary>Whoever runs a campaign: those who speak for its sender, and those who approve it.</summary>
    public static async Task<bool> RunsAsync(
        this WardDb db, Officer officer, string? organization, CancellationToken ct) =>
        Approves(officer, organization) || await db.SpeaksForAsync(officer, organization, ct);

    /// <summary>Whoever may compose or approve sees campaigns; a mass organization its own alone.</summary>
    public static async Task<bool> SeesAsync(
        this WardDb db, Officer officer, string? organization, CancellationToken ct) =>
        officer.Is(OfficerRole.Approver) || officer.Is(OfficerRole.KnowledgeEditor)
        || officer.Is(OfficerRole.FatherlandFront)
        || (organization is not null && await db.SpeaksForAsync(officer, organization, ct));

    /// <summary>Officers who saved any version of it.</summary>
    public static IQueryable<Guid> HandsIn(this WardDb db, Guid id) => db.AuditEntries
        .Where(e => e.Subject == id && e.Officer != null && (e.Action == CampaignActions.Saved
            || e.Action == CampaignActions.ApprovalVoid || e.Action == CampaignActions.Corrected))
        .Select(e => e.Officer!.Value);

    /// <summary>The hash of exactly what will be sent, to exactly whom.</summary>
    public static byte[] HashOf(Campaign campaign)
    {
        string?[] parts =
        [
            campaign.Title, campaign.Organization, campaign.Content, campaign.Audience, campaign.Corrects?.ToString(),
            campaign.Repeat.ToString(), campaign.RepeatUntil?.ToString("O", CultureInfo.InvariantCulture),
        ];
        return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts, HashJson.Default.StringArray));
    }

    public static bool IsAsApproved(Campaign campaign) =>
        campaign.ApprovedHash is { } hash && hash.AsSpan().SequenceEqual(HashOf(campaign));

    public static void VoidApproval(Campaign campaign) =>
        (campaign.ApprovedHash, campaign.ApprovedBy, campaign.ApprovedAt, campaign.SendAt) = (null, null, null, null);

    public static void Pause(Campaign campaign, PauseCause cause) =>
        (campaign.Status, campaign.PauseCause) = (CampaignStatus.Paused, cause);

    /// <summary>Leaves the author a notice that the campaign paused by itself.</summary>
    public static void TellAuthor(WardDb db, Campaign campaign, DateTimeOffset now) =>
        db.CampaignNotices.Add(new CampaignNotice
        {
            Id = Guid.CreateVersion7(now),
            CampaignId = campaign.Id,
            Officer = campaign.Author,
            Cause = campaign.PauseCause,
            At = now,
        });

    /// <param name="db">The ward's rows.</param>
    /// <param name="now">The time of the act.</param>
    /// <param name="campaign">What it was done to.</param>
    /// <param name="action">One of <see cref="CampaignActions"/>.</param>
    /// <param name="officer">Who did it; null for the program itself.</param>
    /// <param name="ct">Cancels the work.</param>
    public static Task LogAsync(
        this WardDb db, DateTimeOffset now, Campaign campaign, string action, Officer? officer, CancellationToken ct) =>
        db.LogAsync(now, campaign, action, officer, null, ct);

    /// <param name="db">The ward's rows.</param>
    /// <param name="now">The time of the act.</param>
    /// <param name="campaign">What it was done to.</param>
    /// <param name="action">One of <see cref="CampaignActions"/>.</param>
    /// <param name="officer">Who did it; null for the program itself.</param>
    /// <param name="why">The officer's reason, at most <see cref="LongestWhy"/>; null for none.</param>
    /// <param name="ct">Cancels the work.</param>
    public static Task LogAsync(
        this WardDb db, DateTimeOffset now, Campaign campaign, string action, Officer? officer, string? why,
        CancellationToken ct)
    {
        campaign.ChangedAt = now;
        campaign.Version++;
        var details = $"version {campaign.Version} {campaign.Status}"
            + (campaign.Status == CampaignStatus.Paused ? $" {campaign.PauseCause}" : "")
            + (why is null ? "" : Reason + why);
        return AuditTrail.AddAsync(db, now, new AuditNote(action, campaign.Id, officer?.Id, details), ct);
    }
}
