using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Supervision;

/// <summary>What the Fatherland Front recommends to the ward, and the ward's answer.</summary>
public sealed class Recommendation
{
    public const int LongestText = 4000;

    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Who recommends, for the Fatherland Front.</summary>
    public required Guid Officer { get; init; }
    public required string Text { get; init; }

    /// <summary>The last day for the answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>The report it is about, if one.</summary>
    public Guid? ReportId { get; init; }
    public string? Answer { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public Guid? AnsweredBy { get; set; }
}

internal sealed class RecommendationConfiguration : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.Property(r => r.Text).HasMaxLength(Recommendation.LongestText);
        builder.Property(r => r.Answer).HasMaxLength(Recommendation.LongestText);
        builder.HasIndex(r => new { r.AnsweredAt, r.AnswerBy });
        builder.HasIndex(r => r.At);
    }
}
