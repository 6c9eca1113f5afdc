using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Reports.Views;

/// <summary>A list of reports that an officer comes back to: the question part of its address, under a name.</summary>
public sealed class SavedView
{
    public const int LongestName = 60;
    public const int LongestQuery = 500;
    public const int Most = 20;

    public required Guid Id { get; init; }
    public required Guid Officer { get; init; }
    public required string Name { get; init; }

    /// <summary>Begins with a question mark; holds known filters only.</summary>
    public required string Query { get; set; }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(v => v.Name).HasMaxLength(SavedView.LongestName);
        builder.Property(v => v.Query).HasMaxLength(SavedView.LongestQuery);
        builder.HasIndex(v => new { v.Officer, v.Name }).IsUnique();
    }
}
