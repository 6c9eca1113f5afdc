using BachDang.Outreach.Knowledge.Content.Outlines;

namespace BachDang.Outreach.Knowledge.Content.Reports;

/// <summary>What a report of one kind is asked for, beside where and when.</summary>
public enum ReportField
{
    Product = 0,
    Brand = 1,
    Barcode = 2,
    Lot = 3,
    Expiry = 4,
    Amount = 5,
}

/// <summary>A kind of report that residents choose from, as content/ward.yml names it.</summary>
/// <param name="Id">Stable key, stored with the report.</param>
/// <param name="Title">In full.</param>
/// <param name="Button">On a button.</param>
/// <param name="Asks">What is asked, in this order; every one may be skipped.</param>
/// <param name="Online">Whether the place is a page or an account instead of an address.</param>
public sealed record ReportCategory(
    string Id, string Title, string Button, IReadOnlyList<ReportField> Asks, bool Online);

/// <summary>The ward's own promises and keeping periods for reports.</summary>
public sealed record ReportPeriods
{
    public required int FirstLookWorkingDays { get; init; }
    public required int AnswerWorkingDays { get; init; }
    public required int ReporterWorkingDays { get; init; }
    public required int ContestDays { get; init; }
    public required int KeepContactDays { get; init; }
    public required int KeepPhotosDays { get; init; }
    public required int KeepReportDays { get; init; }
}

/// <summary>A place that a poster's QR code names, or a residential group.</summary>
public sealed record NamedPlace(string Id, string Name)
{
    /// <summary>Where a residential group lies, as the ward gave it; null until then.</summary>
    public Outline? Outline { get; init; }
}

/// <summary>How a state or an outcome is called, from content/labels.yml.</summary>
/// <param name="Name">Two or three words.</param>
/// <param name="Meaning">One sentence for residents.</param>
/// <param name="Colour">Name of a colour of the pages' palette.</param>
public sealed record Label(string Name, string Meaning, string Colour);

/// <summary>content/labels.yml.</summary>
/// <param name="Statuses">By the name of the state.</param>
/// <param name="Outcomes">What came of a report, by key.</param>
/// <param name="Switches">What can be turned off: its meaning is what is missing while it is off.</param>
/// <param name="Actions">What the audit log calls things that were done, by key, in words for officers.</param>
/// <param name="Figures">Names in statistics and their files, by key.</param>
public sealed record LabelBook(
    IReadOnlyDictionary<string, Label> Statuses, IReadOnlyDictionary<string, Label> Outcomes,
    IReadOnlyDictionary<string, Label> Switches, IReadOnlyDictionary<string, string> Actions,
    IReadOnlyDictionary<string, string> Figures);
