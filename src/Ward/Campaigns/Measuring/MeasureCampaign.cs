using BachDang.Outreach.Ward.Campaigns.Answers;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Measuring;

/// <summary>Query that counts what a campaign has brought about up to now, from the rows.</summary>
internal sealed class MeasureCampaign(WardDb db, TimeProvider clock)
{
    /// <summary>A question counts as caused by a campaign when it comes so soon behind it.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromHours(24);
    private const string ToKnowledge = "knowledge";

    public async Task<CampaignMeasures> RunAsync(Campaign campaign, CancellationToken ct)
    {
        var id = campaign.Id;
        var links = await db.ShortLinks.Where(l => l.CampaignId == id && l.Opened > 0)
            .OrderBy(l => l.Outlet).ThenBy(l => l.ResidentialGroup)
            .Select(l => new LinkCount(l.Outlet, l.ResidentialGroup, l.Opened)).ToListAsync(ct);
        var chosen = (await new ReadResults(db).RunAsync(id, ct))
            .ToDictionary(a => (a.Question, a.Option), a => a.Count);
        var questions = CampaignContent.FromJson(campaign.Content).Questions;
        return new CampaignMeasures
        {
            Links = links,
            Answers = [.. questions.Select((question, q) => (IReadOnlyList<int>)
                [.. question.Options.Select((_, option) => chosen.GetValueOrDefault((q, option)))])],
            Asked = await AskedAsync(campaign, ct),
            OptOuts = await db.Subscriptions.Where(s => s.OptOutCampaign == id)
                .Select(s => s.ConversationId).Distinct().CountAsync(ct),
        };
    }

    // Walks the questions of that time, not the rows of the campaign.
    private async Task<int> AskedAsync(Campaign campaign, CancellationToken ct)
    {
        if (campaign.StartedAt is not { } from) return 0;
        var until = (campaign.EndedAt ?? clock.GetUtcNow()) + Soon;
        var sql = $$"""
            SELECT COUNT(*) AS "Value" FROM "AnsweredQuestions" AS q
            JOIN "OutboundMessages" AS m ON m."CampaignId" = {0} AND m."ConversationId" = q."ConversationId"
            WHERE q."At" >= {1} AND q."At" < {2} AND q."Route" = {3} AND m."Status" = 2
              AND q."At" >= m."SentAt" AND q."At" < {{db.Later("m.\"SentAt\"", Soon)}}
            """;
        return (await db.Database.SqlQueryRaw<int>(sql, campaign.Id, db.Stored(from), db.Stored(until), ToKnowledge)
            .ToListAsync(ct))[0];
    }
}
