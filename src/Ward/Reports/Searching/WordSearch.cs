using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Searching;

/// <summary>Narrows a list of reports to those in which every syllable of a query stands. Which way is quick depends on
/// how many such reports there are: few are gathered first from the syllables alone, beginning with the rarest; when
/// they are many, the list is walked in its own order, where the next match is never far.</summary>
internal sealed class WordSearch(WardDb db)
{
    /// <summary>More matches than this are not gathered.</summary>
    public int Few { get; init; } = 2000;

    // Far enough to tell which syllable is the rarest; counting on would cost more than it saves.
    private const int CountedTo = 20_000;

    public async Task<IQueryable<Report>> NarrowAsync(IQueryable<Report> reports, string text, CancellationToken ct)
    {
        var words = FoldedWords.Of(text, FoldedWords.MostOfQuery);
        if (words.Count == 0) return reports;
        var counted = new List<(string Word, int Count)>(words.Count);
        foreach (var word in words)
        {
            var count = await db.ReportWords.Where(w => w.Word == word)
                .OrderBy(w => w.ReportId).Take(CountedTo).CountAsync(ct);
            if (count == 0) return reports.Where(r => false);
            counted.Add((word, count));
        }
        counted.Sort((a, b) => a.Count.CompareTo(b.Count));
        var rarest = counted[0].Word;
        var ids = await counted.Skip(1)
            .Aggregate(db.ReportWords.Where(w => w.Word == rarest), (found, one) => Also(found, one.Word))
            .OrderBy(w => w.ReportId).Select(w => w.ReportId).Take(Few + 1).ToListAsync(ct);
        return ids.Count > Few
            ? counted.Aggregate(reports, (found, one) => With(found, one.Word))
            : reports.Where(r => ids.Contains(r.Id));
    }

    private IQueryable<Report> With(IQueryable<Report> reports, string word) =>
        reports.Where(r => db.ReportWords.Any(w => w.Word == word && w.ReportId == r.Id));

    private IQueryable<ReportWord> Also(IQueryable<ReportWord> words, string word) =>
        words.Where(w => db.ReportWords.Any(other => other.Word == word && other.ReportId == w.ReportId));
}
