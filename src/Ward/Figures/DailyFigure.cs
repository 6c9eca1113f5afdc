using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Figures;

/// <summary>What is counted per day of the ward.</summary>
public enum Measure
{
    /// <summary>Reports received, by category.</summary>
    ReportsByCategory = 0,

    /// <summary>Reports received, by the key of their place; empty where none was named.</summary>
    ReportsByPlace = 1,
    ReportsByChannel = 2,

    /// <summary>Reports closed that day, by the state they were closed in.</summary>
    Closed = 3,

    /// <summary>Reports closed that day, by the whole working days from receipt to closing.</summary>
    ClosedAfterDays = 4,

    /// <summary>Reports closed that day: <c>yes</c> within their time, <c>no</c> after it.</summary>
    ClosedInTime = 5,

    /// <summary>Questions answered, by the status of the answer.</summary>
    QuestionsByStatus = 6,
    QuestionsByChannel = 7,

    /// <summary>Questions with an opinion, by the opinion.</summary>
    Opinions = 8,

    /// <summary>Talks begun, by channel.</summary>
    TalksByChannel = 9,

    /// <summary>Messages of campaigns delivered, by channel.</summary>
    CampaignsByChannel = 10,

    /// <summary>Questions handed to officers.</summary>
    HandOffs = 11,

    /// <summary>Campaigns begun, by the key of the organization that spoke; empty for the ward.</summary>
    CampaignsBySender = 12,

    /// <summary>Messages of campaigns delivered, by the same.</summary>
    CampaignReachBySender = 13,

    /// <summary>Answers to quizzes of campaigns: <c>right</c> or <c>wrong</c>.</summary>
    QuizAnswers = 14,
}

/// <summary>One count of one day, kept so that no view counts rows again. Holds no person and no words.</summary>
public sealed class DailyFigure
{
    public required Measure Measure { get; init; }
    public required DateOnly Day { get; init; }
    public required string Part { get; init; }
    public required int Count { get; init; }
}

internal sealed class DailyFigureConfiguration : IEntityTypeConfiguration<DailyFigure>
{
    public void Configure(EntityTypeBuilder<DailyFigure> builder)
    {
        builder.HasKey(f => new { f.Measure, f.Day, f.Part });
        builder.Property(f => f.Part).HasMaxLength(64);
        builder.HasIndex(f => f.Day);
    }
}
