using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Desk;

/// <summary>One line of a talk while an officer has it. The words are sealed: what the mask does not know must not be
/// readable in a copy of the data.</summary>
public sealed class DeskMessage
{
    /// <summary>The longest line, in UTF-16 units.</summary>
    public const int LongestText = 3500;

    public required Guid Id { get; init; }
    public required Guid HandOffId { get; init; }
    public required Guid ConversationId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The officer who wrote it; null when the resident did.</summary>
    public Guid? Officer { get; init; }

    /// <summary>The words; a resident's are masked before they are sealed.</summary>
    public required byte[] TextSealed { get; init; }
}

internal sealed class DeskMessageConfiguration : IEntityTypeConfiguration<DeskMessage>
{
    public void Configure(EntityTypeBuilder<DeskMessage> builder)
    {
        builder.HasIndex(m => new { m.HandOffId, m.At });
        builder.HasIndex(m => m.ConversationId);
    }
}
