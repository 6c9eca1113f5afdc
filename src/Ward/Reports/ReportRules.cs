using BachDang.Outreach.Ward.Calendar;

namespace BachDang.Outreach.Ward.Reports;

/// <summary>The ward's own periods, as content/ward.yml gives them today. The Host makes it from the content in use;
/// operations get it fresh for every act.</summary>
public sealed record ReportRules
{
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Working days until an officer has looked at a new report.</summary>
    public required int FirstLookDays { get; init; }

    /// <summary>Working days until the ward answers.</summary>
    public required int AnswerDays { get; init; }

    /// <summary>Working days a reporter has to answer a question of the ward.</summary>
    public required int ReporterDays { get; init; }

    /// <summary>How long a reporter may contest a closing.</summary>
    public required TimeSpan Contest { get; init; }

    /// <summary>How long contact details and the link to the talk are kept after the closing.</summary>
    public required TimeSpan KeepContact { get; init; }

    /// <summary>How long photos are kept after the closing.</summary>
    public required TimeSpan KeepPhotos { get; init; }

    /// <summary>How long the report is kept after the closing; then only category, status and month are left.</summary>
    public required TimeSpan KeepReport { get; init; }

    /// <summary>Names of the desks a report can be sent to, by their keys.</summary>
    public IReadOnlyDictionary<string, string> Authorities { get; init; } = new Dictionary<string, string>();

    /// <summary>Keys of what can come of a report that was resolved.</summary>
    public IReadOnlySet<string> Outcomes { get; init; } = new HashSet<string>();

    /// <summary>How long a draft waits, with its photos.</summary>
    public static readonly TimeSpan KeepDraft = TimeSpan.FromHours(24);

    /// <summary>Photos of one report.</summary>
    public const int MostPhotos = 10;
}
