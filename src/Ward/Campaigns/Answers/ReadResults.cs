using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Answers;

/// <param name="Question">The question, from 0.</param>
/// <param name="Option">The option, from 0.</param>
/// <param name="Count">Residents who chose it.</param>
internal sealed record OptionCount(int Question, int Option, int Count);

/// <summary>Query for the results of a quiz or poll: counts only, nobody's answer.</summary>
internal sealed class ReadResults(WardDb db)
{
    public async Task<IReadOnlyList<OptionCount>> RunAsync(Guid campaignId, CancellationToken ct)
    {
        var counts = await db.CampaignAnswers.Where(a => a.CampaignId == campaignId)
            .GroupBy(a => new { a.Question, a.Option })
            .Select(g => new { g.Key.Question, g.Key.Option, Count = g.Count() }).ToListAsync(ct);
        return [.. counts.Select(c => new OptionCount(c.Question, c.Option, c.Count))
            .OrderBy(c => c.Question).ThenBy(c => c.Option)];
    }
}
