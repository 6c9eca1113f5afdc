using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>What a resident chose under one question of a campaign: the first press counts, once.</summary>
public sealed class CampaignAnswer
{
    public required Guid CampaignId { get; init; }
    public required Guid ConversationId { get; init; }

    /// <summary>The question, from 0.</summary>
    public required int Question { get; init; }

    /// <summary>The option, from 0.</summary>
    public required int Option { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class CampaignAnswerConfiguration : IEntityTypeConfiguration<CampaignAnswer>
{
    public void Configure(EntityTypeBuilder<CampaignAnswer> builder)
    {
        builder.HasKey(a => new { a.CampaignId, a.Question, a.ConversationId });
        builder.HasIndex(a => a.ConversationId);
    }
}
