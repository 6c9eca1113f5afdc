using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Searching;

/// <summary>Narrows a list of reports to those in which every syllable of a query stands. Which way is quick depends on
/// how common the syllables are, so the rarest decides: its few reports are gathered first, or, when all are common,
/// the list is walked in its own order, where the next match is never far.</summary>
internal sealed class WordSearch(WardDb db)
{
    /// <summary>A syllable in more reports than this counts as common.</summary>
    public const int Rare = 2000;

    public async Task<IQueryable<Report>> NarrowAsync(IQueryable<Report> reports, string text, CancellationToken ct)
    {
        var words = FoldedWords.Of(text, FoldedWords.MostOfQuery);
        if (words.Count == 0) return reports;
        var counted = new List<(string Word, int Count)>(words.Count);
        foreach (var word in words)
        {
            var count = await db.ReportWords.Where(w => w.Word == word)
                .OrderBy(w => w.ReportId).Take(Rare + 1).CountAsync(ct);
            if (count == 0) return reports.Where(r => false);
            counted.Add((word, count));
        }
        counted.Sort((a, b) => a.Count.CompareTo(b.Count));
        if (counted[0].Count > Rare) return counted.Aggregate(reports, (found, one) => With(found, one.Word));
        var rarest = counted[0].Word;
        var ids = await counted.Skip(1)
            .Aggregate(db.ReportWords.Where(w => w.Word == rarest), (found, one) => Also(found, one.Word))
            .Select(w => w.ReportId).ToListAsync(ct);
        return reports.Where(r => ids.Contains(r.Id));
    }

    private IQueryable<Report> With(IQueryable<Report> reports, string word) =>
        reports.Where(r => db.ReportWords.Any(w => w.Word == word && w.ReportId == r.Id));

    private IQueryable<ReportWord> Also(IQueryable<ReportWord> words, string word) =>
        words.Where(w => db.ReportWords.Any(other => other.Word == word && other.ReportId == w.ReportId));
}
