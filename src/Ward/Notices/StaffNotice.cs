using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Notices;

/// <summary>One notice to the staff: one set time of one day by one way. The row is there and claimed before anything
/// is sent, so that neither a restart nor a second node sends it again.</summary>
public sealed class StaffNotice
{
    /// <summary>The day and time of the ward it was due at, as <c>2026-11-25T08:00</c>.</summary>
    public required string Slot { get; init; }

    /// <summary><c>telegram</c> or <c>mail</c>.</summary>
    public required string Way { get; init; }

    /// <summary>When it was due.</summary>
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why it was not sent; null while it is under way and when it was sent.</summary>
    public string? Failure { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it may be tried again; null when it was sent or given up.</summary>
    public DateTimeOffset? NextTry { get; set; }

    /// <summary>The week of the audit digest it carries; null when it carries none.</summary>
    public DateOnly? DigestWeek { get; set; }
}

internal sealed class StaffNoticeConfiguration : IEntityTypeConfiguration<StaffNotice>
{
    public void Configure(EntityTypeBuilder<StaffNotice> builder)
    {
        builder.HasKey(n => new { n.Slot, n.Way });
        builder.Property(n => n.Slot).HasMaxLength(20);
        builder.Property(n => n.Way).HasMaxLength(16);
        builder.Property(n => n.Failure).HasMaxLength(200);
        builder.HasIndex(n => n.At);
    }
}
