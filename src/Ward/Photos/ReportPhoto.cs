using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Photos;

public enum PhotoState
{
    /// <summary>Both halves of the evidence pair lie in the store.</summary>
    Kept = 0,

    /// <summary>The channel or the store was away; <see cref="ReportPhoto.SourceSealed"/> says where to fetch it
    /// again.</summary>
    Waiting = 1,

    /// <summary>Fetched later and found unusable; <see cref="ReportPhoto.Refused"/> says why.</summary>
    Refused = 2,

    /// <summary>Its files are to be deleted, then the row.</summary>
    Erasing = 3,
}

/// <summary>One photo: the sealed original with its hash, and the cleaned working copy that staff see.</summary>
public sealed class ReportPhoto
{
    public required Guid Id { get; init; }

    /// <summary>The draft it was sent for, which is the id of the report that comes of it.</summary>
    public required Guid DraftId { get; set; }

    /// <summary>Set when the draft was filed.</summary>
    public Guid? ReportId { get; set; }

    /// <summary>Order in which the resident sent it.</summary>
    public required long Order { get; init; }
    public PhotoState State { get; set; }

    /// <summary><c>jpeg</c>, <c>png</c>, <c>webp</c>, or what else was kept sealed only (<c>heic</c> …).</summary>
    public string Kind { get; set; } = "";
    public required DateTimeOffset ReceivedAt { get; init; }
    public required string Channel { get; init; }

    /// <summary>SHA-256 of the original's bytes.</summary>
    public byte[]? OriginalHash { get; set; }

    /// <summary>SHA-256 of the picture data alone: the same picture with other metadata has the same.</summary>
    public byte[]? PixelHash { get; set; }
    public long OriginalBytes { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }

    /// <summary>Where the sealed original lies in the store; null when the ward has no key yet.</summary>
    public string? OriginalKey { get; set; }

    /// <summary>Where the working copy lies; null for kinds without a preview.</summary>
    public string? WorkingKey { get; set; }

    /// <summary>The digits of a barcode found in the picture.</summary>
    public string? Barcode { get; set; }

    /// <summary>When the picture was searched for a barcode; null while it waits for that.</summary>
    public DateTimeOffset? SearchedAt { get; set; }

    /// <summary>The channel's name of a file still to be fetched, sealed with the address key.</summary>
    public byte[]? SourceSealed { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Name of the refusal, for photos refused after the talk went on.</summary>
    public string? Refused { get; set; }
}

internal sealed class ReportPhotoConfiguration : IEntityTypeConfiguration<ReportPhoto>
{
    public void Configure(EntityTypeBuilder<ReportPhoto> builder)
    {
        builder.Property(p => p.Kind).HasMaxLength(16);
        builder.Property(p => p.Channel).HasMaxLength(16);
        builder.Property(p => p.OriginalHash).HasMaxLength(32);
        builder.Property(p => p.PixelHash).HasMaxLength(32);
        builder.Property(p => p.OriginalKey).HasMaxLength(80);
        builder.Property(p => p.WorkingKey).HasMaxLength(80);
        builder.Property(p => p.Barcode).HasMaxLength(20);
        builder.Property(p => p.Refused).HasMaxLength(40);
        builder.HasIndex(p => new { p.ReportId, p.Order });
        builder.HasIndex(p => new { p.DraftId, p.Order });
        builder.HasIndex(p => new { p.State, p.NotBefore });
        builder.HasIndex(p => p.PixelHash);
        builder.HasIndex(p => p.ReceivedAt);
        builder.HasOne<Report>().WithMany().HasForeignKey(p => p.ReportId);
    }
}
