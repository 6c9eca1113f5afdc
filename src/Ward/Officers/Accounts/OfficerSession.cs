using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>One sign-in on one machine. The cookie only names it, so ending it here ends it everywhere.</summary>
public sealed class OfficerSession
{
    public const int LongestDevice = 120;

    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last request, to the minute.</summary>
    public required DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What the browser calls itself; for the officer to know the machine again.</summary>
    public required string Device { get; init; }
}

internal sealed class OfficerSessionConfiguration : IEntityTypeConfiguration<OfficerSession>
{
    public void Configure(EntityTypeBuilder<OfficerSession> builder)
    {
        builder.Property(s => s.Device).HasMaxLength(OfficerSession.LongestDevice);
        builder.HasIndex(s => new { s.AccountId, s.StartedAt });
        builder.HasOne<OfficerAccount>().WithMany().HasForeignKey(s => s.AccountId);
    }
}
