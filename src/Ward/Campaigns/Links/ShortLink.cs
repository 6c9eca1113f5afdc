using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Campaigns.Links;

/// <summary>A short address of the ward's own site that leads on to a campaign's link. One for each outlet and
/// residential group, so that openings can be counted for a group and never for a person.</summary>
public sealed class ShortLink
{
    /// <summary>The length of a code: letters and digits that are not mistaken for each other.</summary>
    public const int CodeLength = 8;

    public required string Code { get; init; }
    public required Guid CampaignId { get; init; }

    /// <summary>Where it stands: a channel's name, or one of the outlets.</summary>
    public required string Outlet { get; init; }

    /// <summary>Key of the group; empty for nobody's in particular.</summary>
    public required string ResidentialGroup { get; init; }
    public required string Address { get; init; }

    /// <summary>How often it was opened.</summary>
    public int Opened { get; set; }
}

internal sealed class ShortLinkConfiguration : IEntityTypeConfiguration<ShortLink>
{
    public void Configure(EntityTypeBuilder<ShortLink> builder)
    {
        builder.HasKey(l => l.Code);
        builder.Property(l => l.Code).HasMaxLength(16);
        builder.Property(l => l.Outlet).HasMaxLength(16);
        builder.Property(l => l.ResidentialGroup).HasMaxLength(64);
        builder.Property(l => l.Address).HasMaxLength(300);
        builder.HasIndex(l => new { l.CampaignId, l.Outlet, l.ResidentialGroup }).IsUnique();
    }
}
