using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Reports;

/// <summary>What a resident told about suspected goods. Nothing in this row says who reported: a talk that follows it
/// is a <see cref="Identities.ReportLink"/>, contact details are a <see cref="Identities.ReportContact"/>, and the
/// receipt is here only as its keyed hash.</summary>
public sealed class Report
{
    public const int LongestWords = 4000;
    public const int LongestField = 200;
    public const int LongestPlace = 500;

    /// <summary>Given when the draft was begun, so that sending a draft twice files it once.</summary>
    public required Guid Id { get; init; }
    public required byte[] ReceiptHash { get; init; }

    /// <summary>Key of a category in content/ward.yml.</summary>
    public required string Category { get; init; }
    public ReportStatus Status { get; set; }
    public ReportPile Pile { get; set; }

    /// <summary>What reports of the same flood share; null on the ordinary desk.</summary>
    public string? FloodKey { get; set; }
    public string? Product { get; set; }
    public string? Brand { get; set; }
    public string? Barcode { get; set; }
    public string? Lot { get; set; }
    public string? Expiry { get; set; }

    /// <summary>The resident's own words; the caller has masked personal data in them.</summary>
    public string? Words { get; set; }

    /// <summary>The place of the trade in words: market, address, link of a shop.</summary>
    public string? PlaceText { get; set; }

    /// <summary>Key of a residential group or of a poster's place in content/ward.yml.</summary>
    public string? PlaceKey { get; set; }

    /// <summary>Degrees, WGS 84, five decimals (about one metre).</summary>
    public double? PlaceLatitude { get; set; }
    public double? PlaceLongitude { get; set; }

    /// <summary>When it was seen, in the resident's words; a day where one was given.</summary>
    public DateOnly? SeenOn { get; set; }
    public string? SeenWords { get; set; }
    public required string Channel { get; init; }
    public required DateTimeOffset ReceivedAt { get; set; }

    /// <summary>When an officer must have looked at it first.</summary>
    public required DateTimeOffset FirstLookBy { get; set; }

    /// <summary>When the ward owes its answer; moves on by the working time spent waiting for the resident.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Since when the clock stands still; null while it runs.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>Until when the resident may answer a question of the ward.</summary>
    public DateTimeOffset? AnswerBy { get; set; }
    public DateTimeOffset? FirstLookedAt { get; set; }
    public Guid? AssignedTo { get; set; }

    /// <summary>Key of a desk in content/ward.yml that it was sent to.</summary>
    public string? Authority { get; set; }
    public Guid? DuplicateOf { get; set; }

    /// <summary>What came of it, a key of content/labels.yml.</summary>
    public string? Outcome { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When the reporter said that the closing was not right; once only.</summary>
    public DateTimeOffset? ContestedAt { get; set; }

    /// <summary>Whether it was clear to the reporter what was done.</summary>
    public bool? WasClear { get; set; }

    /// <summary>Grows with every change; two officers who change the same state do not overwrite each other.</summary>
    public int Version { get; set; }

    /// <summary>Under which edition of the search its words are kept; 0 for not yet.</summary>
    public int SearchEdition { get; set; }
    public required string ContentVersion { get; init; }

    /// <summary>Set when only category, status and month are left.</summary>
    public DateTimeOffset? ErasedAt { get; set; }
}

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Property(r => r.ReceiptHash).HasMaxLength(32);
        builder.Property(r => r.Category).HasMaxLength(40);
        builder.Property(r => r.FloodKey).HasMaxLength(64);
        builder.Property(r => r.Product).HasMaxLength(Report.LongestField);
        builder.Property(r => r.Brand).HasMaxLength(Report.LongestField);
        builder.Property(r => r.Barcode).HasMaxLength(20);
        builder.Property(r => r.Lot).HasMaxLength(Report.LongestField);
        builder.Property(r => r.Expiry).HasMaxLength(Report.LongestField);
        builder.Property(r => r.Words).HasMaxLength(Report.LongestWords);
        builder.Property(r => r.PlaceText).HasMaxLength(Report.LongestPlace);
        builder.Property(r => r.PlaceKey).HasMaxLength(64);
        builder.Property(r => r.SeenWords).HasMaxLength(Report.LongestField);
        builder.Property(r => r.Channel).HasMaxLength(16);
        builder.Property(r => r.Authority).HasMaxLength(64);
        builder.Property(r => r.Outcome).HasMaxLength(40);
        builder.Property(r => r.ContentVersion).HasMaxLength(32);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.ReceiptHash).IsUnique();
        builder.HasIndex(r => new { r.Status, r.DueAt });
        builder.HasIndex(r => new { r.Category, r.ReceivedAt });
        // The desk is small beside all that was ever closed: its lists walk an index of the open ones alone, in order.
        const string open = "\"ClosedAt\" IS NULL AND \"ErasedAt\" IS NULL";
        builder.HasIndex(r => new { r.Pile, r.DueAt }, "IX_Reports_Open").HasFilter(open);
        builder.HasIndex(r => new { r.AssignedTo, r.DueAt }, "IX_Reports_OpenOf").HasFilter(open);
        builder.HasIndex(r => new { r.Pile, r.DueAt });
        builder.HasIndex(r => new { r.Category, r.DueAt });
        builder.HasIndex(r => new { r.PlaceKey, r.DueAt });
        builder.HasIndex(r => new { r.Channel, r.DueAt });
        builder.HasIndex(r => new { r.SearchEdition, r.ErasedAt });
        builder.HasIndex(r => r.ReceivedAt);
        builder.HasIndex(r => r.Barcode);
        builder.HasIndex(r => r.DuplicateOf);
        builder.HasIndex(r => r.ClosedAt);
        builder.HasIndex(r => new { r.Pile, r.FloodKey });
        builder.HasIndex(r => new { r.AssignedTo, r.Status });
    }
}
