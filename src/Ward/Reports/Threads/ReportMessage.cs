using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Reports.Threads;

public enum MessageFrom
{
    /// <summary>The service: a reply key with values.</summary>
    Service = 0,

    /// <summary>An officer's words.</summary>
    Staff = 1,

    /// <summary>The reporter's words, masked.</summary>
    Reporter = 2,
}

/// <summary>One message between the ward and the person who reported, who stays unknown: both sides find it by the
/// report alone.</summary>
public sealed class ReportMessage
{
    public required Guid Id { get; init; }
    public required Guid ReportId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required MessageFrom From { get; init; }

    /// <summary>Key in content/replies.yml; set for the service's own messages.</summary>
    public string? ReplyKey { get; init; }

    /// <summary>Values of the reply's places, JSON object of strings.</summary>
    public string? Values { get; init; }
    public string? Text { get; init; }

    /// <summary>The officer who wrote; never shown to residents.</summary>
    public Guid? Officer { get; init; }

    /// <summary>When the other side first saw it.</summary>
    public DateTimeOffset? SeenAt { get; set; }
}

internal sealed class ReportMessageConfiguration : IEntityTypeConfiguration<ReportMessage>
{
    public void Configure(EntityTypeBuilder<ReportMessage> builder)
    {
        builder.Property(m => m.ReplyKey).HasMaxLength(64);
        builder.Property(m => m.Text).HasMaxLength(Report.LongestWords);
        builder.HasIndex(m => new { m.ReportId, m.At });
        builder.HasOne<Report>().WithMany().HasForeignKey(m => m.ReportId);
    }
}
