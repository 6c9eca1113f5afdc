using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Subscriptions;

/// <summary>What somebody chose on the site, until the messenger that was opened from there brings its code. It names
/// nobody.</summary>
public sealed class SubscriptionOffer
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>SHA-256 of the code.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>Topics, organizations and group as JSON.</summary>
    public required string Choices { get; init; }

    /// <summary>Which text was agreed to: a hash of its words.</summary>
    public required string ConsentVersion { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class SubscriptionOfferConfiguration : IEntityTypeConfiguration<SubscriptionOffer>
{
    public void Configure(EntityTypeBuilder<SubscriptionOffer> builder)
    {
        builder.HasKey(o => o.CodeHash);
        builder.Property(o => o.CodeHash).HasMaxLength(32);
        builder.Property(o => o.ConsentVersion).HasMaxLength(16);
        builder.HasIndex(o => o.CreatedAt);
    }
}
