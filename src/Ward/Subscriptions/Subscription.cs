using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Subscriptions;

/// <summary>Why somebody gets no more news.</summary>
public enum OptOutCause
{
    None = 0,
    ByResident = 1,

    /// <summary>The channel says that the resident blocked us.</summary>
    Blocked = 2,

    /// <summary>The resident chose anew and left this one out.</summary>
    ChosenAnew = 3,
}

/// <summary>A resident's consent to get one sender's news about one topic in one talk. Rows that ended stay, as the
/// proof that it was asked for and when it ended.</summary>
public sealed class Subscription
{
    /// <summary>The sender's key of the ward itself; mass organizations have their own.</summary>
    public const string OfWard = "";

    /// <summary>The residential group of those who did not say.</summary>
    public const string NoGroup = "";

    public required Guid ConversationId { get; init; }
    public required string Topic { get; init; }
    public required string Organization { get; init; }
    public required string ResidentialGroup { get; set; }

    /// <summary>Which text was agreed to: a hash of its words.</summary>
    public required string ConsentVersion { get; set; }
    public required DateTimeOffset ConsentAt { get; set; }
    public DateTimeOffset? OptedOutAt { get; set; }
    public OptOutCause OptOutCause { get; set; }

    /// <summary>The campaign under which it was ended; null where none was.</summary>
    public Guid? OptOutCampaign { get; set; }
}

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.HasKey(s => new { s.ConversationId, s.Topic, s.Organization });
        builder.Property(s => s.Topic).HasMaxLength(32);
        builder.Property(s => s.Organization).HasMaxLength(64);
        builder.Property(s => s.ResidentialGroup).HasMaxLength(64);
        builder.Property(s => s.ConsentVersion).HasMaxLength(16);
        builder.HasIndex(s => s.OptOutCampaign).HasFilter("\"OptOutCampaign\" IS NOT NULL");
    }
}
