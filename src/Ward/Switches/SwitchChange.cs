using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Switches;

/// <summary>Where one switch stands; without a row it is on.</summary>
public sealed class SwitchState
{
    public required Switchable What { get; init; }
    public bool IsOff { get; set; }
    public required string Reason { get; set; }
    public required DateTimeOffset At { get; set; }
    public required Guid Officer { get; set; }
}

/// <summary>One turn of a switch.</summary>
public sealed class SwitchChange
{
    public const int LongestReason = 400;

    public required Guid Id { get; init; }
    public required Switchable What { get; init; }
    public required bool IsOff { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid Officer { get; init; }
}

internal sealed class SwitchStateConfiguration : IEntityTypeConfiguration<SwitchState>
{
    public void Configure(EntityTypeBuilder<SwitchState> builder)
    {
        builder.HasKey(s => s.What);
        builder.Property(s => s.What).ValueGeneratedNever();
        builder.Property(s => s.Reason).HasMaxLength(SwitchChange.LongestReason);
    }
}

internal sealed class SwitchChangeConfiguration : IEntityTypeConfiguration<SwitchChange>
{
    public void Configure(EntityTypeBuilder<SwitchChange> builder)
    {
        builder.Property(c => c.Reason).HasMaxLength(SwitchChange.LongestReason);
        builder.HasIndex(c => c.At);
    }
}
