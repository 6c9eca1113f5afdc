namespace BachDang.Outreach.Knowledge.Content.Plans;

/// <summary>A figure that the program counts by itself and that belongs to a task.</summary>
public enum PlanFigure
{
    Reached = 0,
    Questions = 1,
    Reports = 2,
    Trainings = 3,
}

public sealed record PlanGroup(string Id, string Title);

/// <summary>One task of the ward's plan.</summary>
/// <param name="Time">When it is due, in words.</param>
/// <param name="Facts">Where it was read.</param>
public sealed record PlanTask(string Id, string Group, string Title, string Lead, IReadOnlyList<string> Partners,
    string Time, IReadOnlyList<string> Facts, IReadOnlyList<PlanFigure> Counts);

/// <summary>content/plan.yml.</summary>
public sealed record PlanBook
{
    public static readonly PlanBook Empty = new()
    {
        Title = "",
        Basis = [],
        ReportMonth = 11,
        ReportDay = 15,
        Groups = [],
        Tasks = [],
    };

    public required string Title { get; init; }

    /// <summary>The documents it rests on.</summary>
    public required IReadOnlyList<string> Basis { get; init; }

    /// <summary>The yearly report is sent before this day.</summary>
    public required int ReportMonth { get; init; }
    public required int ReportDay { get; init; }
    public required IReadOnlyList<PlanGroup> Groups { get; init; }
    public required IReadOnlyList<PlanTask> Tasks { get; init; }

    public PlanTask? Find(string id) => Tasks.FirstOrDefault(task => task.Id == id);
}
