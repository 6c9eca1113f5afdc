using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Residents;

/// <summary>What is stored about one talk, as its resident may ask (Law 91/2025/QH15, Article 4).</summary>
public sealed record OwnData
{
    /// <summary>Messages of the resident whose time is not over.</summary>
    public required int Messages { get; init; }
    public required int Questions { get; init; }
    public required int Notes { get; init; }

    /// <summary>Questions handed to an officer.</summary>
    public required int HandOffs { get; init; }

    /// <summary>Consents to news that are kept, ended ones too.</summary>
    public required int Subscriptions { get; init; }

    /// <summary>Reports that the talk follows, newest first, at most 20.</summary>
    public required IReadOnlyList<OwnReport> Reports { get; init; }

    /// <summary>When the open dialogs (a report not sent yet) are erased; null when none is open.</summary>
    public DateTimeOffset? DraftUntil { get; init; }

    /// <summary>When the talk itself is erased if nothing more is written.</summary>
    public required DateTimeOffset TalkUntil { get; init; }
}

/// <param name="Id">The report.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Category">Key of a category in content/ward.yml.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="HasContact">Whether sealed contact details are kept with it.</param>
/// <param name="Photos">Photos kept with it.</param>
public sealed record OwnReport(
    Guid Id, ReportStatus Status, string Category, DateTimeOffset ReceivedAt, bool HasContact, int Photos);

/// <summary>Reads <see cref="OwnData"/>.</summary>
public sealed class ReadOwnData(WardDb db)
{
    private const int MostReports = 20;

    /// <returns>Null when there is no such talk.</returns>
    public async Task<OwnData?> RunAsync(Guid conversationId, CancellationToken ct)
    {
        var talk = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == conversationId, ct);
        if (talk is null) return null;
        return new OwnData
        {
            Messages = await db.InboundMessages.CountAsync(m => m.ConversationId == conversationId, ct),
            Questions = await db.AnsweredQuestions.CountAsync(q => q.ConversationId == conversationId, ct),
            Notes = await db.AnswerNotes.CountAsync(n => n.ConversationId == conversationId, ct),
            HandOffs = await db.HandOffs.CountAsync(h => h.ConversationId == conversationId, ct),
            Subscriptions = await db.Subscriptions.CountAsync(s => s.ConversationId == conversationId, ct),
            Reports = await ReportsAsync(conversationId, ct),
            DraftUntil = talk.DialogsSealed is null ? null : talk.DialogsUntil,
            TalkUntil = talk.LastInboundAt + Keeping.Talks,
        };
    }

    private Task<List<OwnReport>> ReportsAsync(Guid conversationId, CancellationToken ct) => db.ReportLinks
        .Where(l => l.ConversationId == conversationId)
        .Join(db.Reports, l => l.ReportId, r => r.Id, (l, r) => r)
        .OrderByDescending(r => r.ReceivedAt).Take(MostReports)
        .Select(r => new OwnReport(r.Id, r.Status, r.Category, r.ReceivedAt,
            db.ReportContacts.Any(c => c.ReportId == r.Id),
            db.ReportPhotos.Count(p => p.ReportId == r.Id && p.State != PhotoState.Erasing
                && p.State != PhotoState.Refused)))
        .ToListAsync(ct);
}
