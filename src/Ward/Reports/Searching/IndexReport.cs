using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Ward.Reports.Searching;

/// <summary>Writes a report's syllables inside the save of its filing.</summary>
internal static class IndexReport
{
    /// <summary>Grows when the folding changes; older reports are then indexed anew.</summary>
    public const int Edition = 1;

    /// <param name="db">The context.</param>
    /// <param name="report">The report, tracked, with no words yet.</param>
    public static void Add(WardDb db, Report report)
    {
        report.SearchEdition = Edition;
        foreach (var word in FoldedWords.Of(report))
            db.ReportWords.Add(new ReportWord { Word = word, ReportId = report.Id });
    }
}
