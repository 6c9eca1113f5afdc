using System.Text.Json;
using BachDang.Outreach.Ward.Figures;

namespace BachDang.Outreach.Ward.Plan.Yearly;

/// <summary>The figures of a stretch of days in one year, as the yearly report gives them.</summary>
public sealed record StretchFigures
{
    public required int Reached { get; init; }
    public required int Questions { get; init; }

    /// <summary>Questions answered from an article.</summary>
    public required int Answered { get; init; }
    public required int HandOffs { get; init; }
    public required int Reports { get; init; }
    public required int Closed { get; init; }
    public required int ClosedInTime { get; init; }

    /// <summary>Working days; null when nothing was closed.</summary>
    public required int? MedianDays { get; init; }
    public required int Trainings { get; init; }
    public required int Trained { get; init; }

    /// <summary>Campaigns begun, by the key of the organization that spoke; empty for the ward. Versions that were kept
    /// before campaigns were counted have none.</summary>
    public IReadOnlyDictionary<string, int> CampaignsBySender { get; init; } = new Dictionary<string, int>();

    /// <summary>Messages of campaigns delivered, by the same.</summary>
    public IReadOnlyDictionary<string, int> CampaignReach { get; init; } = new Dictionary<string, int>();
    public int QuizAnswers { get; init; }
    public int QuizRight { get; init; }

    /// <summary>Reports received, by the key of their category.</summary>
    public required IReadOnlyDictionary<string, int> ByCategory { get; init; }

    internal static StretchFigures Of(FigureSums sums, int trainings, int trained) => new()
    {
        Reached = sums.Reached + trained,
        Questions = sums.Total(Measure.QuestionsByStatus),
        Answered = sums.Count(Measure.QuestionsByStatus, "answered"),
        HandOffs = sums.Total(Measure.HandOffs),
        Reports = sums.Total(Measure.ReportsByCategory),
        Closed = sums.Total(Measure.Closed),
        ClosedInTime = sums.Count(Measure.ClosedInTime, "yes"),
        MedianDays = sums.MedianDays,
        Trainings = trainings,
        Trained = trained,
        CampaignsBySender = sums.Of(Measure.CampaignsBySender).ToDictionary(p => p.Key, p => p.Value),
        CampaignReach = sums.Of(Measure.CampaignReachBySender).ToDictionary(p => p.Key, p => p.Value),
        QuizAnswers = sums.Total(Measure.QuizAnswers),
        QuizRight = sums.Count(Measure.QuizAnswers, "right"),
        ByCategory = sums.Of(Measure.ReportsByCategory).ToDictionary(p => p.Key, p => p.Value),
    };
}

/// <param name="Until">The last day counted.</param>
/// <param name="Now">From 1 January on.</param>
/// <param name="Before">The same stretch of the year before.</param>
public sealed record YearlyFigures(DateOnly Until, StretchFigures Now, StretchFigures Before)
{
    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static YearlyFigures Read(string json) =>
        JsonSerializer.Deserialize<YearlyFigures>(json) ?? throw new InvalidDataException("No figures are kept.");
}
