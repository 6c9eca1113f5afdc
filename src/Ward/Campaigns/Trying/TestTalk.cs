using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Campaigns.Trying;

/// <summary>The officer's own chat, to which campaigns are sent for a look before anybody else gets them. The officer
/// links it by writing a code that the console shows.</summary>
public sealed class TestTalk
{
    public required Guid Officer { get; init; }

    /// <summary>Null until the code was written.</summary>
    public Guid? ConversationId { get; set; }
    public DateTimeOffset? LinkedAt { get; set; }

    /// <summary>SHA-256 of the code that links a chat; null while none is open.</summary>
    public byte[]? CodeHash { get; set; }
    public DateTimeOffset? CodeUntil { get; set; }
}

internal sealed class TestTalkConfiguration : IEntityTypeConfiguration<TestTalk>
{
    public void Configure(EntityTypeBuilder<TestTalk> builder)
    {
        builder.HasKey(t => t.Officer);
        builder.Property(t => t.CodeHash).HasMaxLength(32);
        builder.HasIndex(t => t.ConversationId);
        builder.HasIndex(t => t.CodeHash).HasFilter("\"CodeHash\" IS NOT NULL");
    }
}
