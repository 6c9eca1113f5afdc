using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Photos.Covering;

/// <summary>A working copy that a photo has or had. The one with the highest number is in use and is what the photo's
/// own row names; earlier ones are shown only to who may cover photos. A photo that was never covered has no rows.
/// </summary>
public sealed class PhotoVersion
{
    public const int LongestWhy = 500;

    /// <summary>The photo's own id for its first copy; later copies lie in the store under ids of their own.</summary>
    public required Guid Id { get; init; }
    public required Guid PhotoId { get; init; }
    public required Guid ReportId { get; init; }

    /// <summary>From 1, the copy made when the photo arrived.</summary>
    public required int Number { get; init; }

    /// <summary>Where it lies in the store; null where the whole photo is hidden.</summary>
    public required string? WorkingKey { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>How many boxes were drawn on the copy before it.</summary>
    public int Boxes { get; init; }

    /// <summary>The earlier version that is shown again; null where none is.</summary>
    public int? Restores { get; init; }

    /// <summary>Null for the first copy.</summary>
    public Guid? Officer { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The officer's reason, for the staff; null for the first copy.</summary>
    public string? Why { get; init; }
}

internal sealed class PhotoVersionConfiguration : IEntityTypeConfiguration<PhotoVersion>
{
    public void Configure(EntityTypeBuilder<PhotoVersion> builder)
    {
        builder.Property(v => v.WorkingKey).HasMaxLength(80);
        builder.Property(v => v.Why).HasMaxLength(PhotoVersion.LongestWhy);
        builder.HasIndex(v => new { v.PhotoId, v.Number }).IsUnique();
        builder.HasIndex(v => v.ReportId);
        builder.HasOne<ReportPhoto>().WithMany().HasForeignKey(v => v.PhotoId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Report>().WithMany().HasForeignKey(v => v.ReportId);
    }
}
