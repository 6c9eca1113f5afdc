using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Reports.Packets;

/// <summary>The numbered packet of one forwarding: what an authority gets of a report. Its content is made anew at each
/// download from the report as it then stands.</summary>
public sealed class ForwardPacket
{
    public required Guid Id { get; init; }
    public required Guid ReportId { get; init; }

    /// <summary>The forwarding it belongs to; a report forwarded twice has two packets.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The ward's year it was numbered in.</summary>
    public required int Year { get; init; }

    /// <summary>From 1, without gaps within a year.</summary>
    public required int Number { get; init; }

    /// <summary>Key of a desk in content/ward.yml.</summary>
    public required string Authority { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid Officer { get; init; }

    /// <summary>As papers name it: 12/2026.</summary>
    public string Name => FormattableString.Invariant($"{Number:00}/{Year}");
}

/// <summary>How many packets a year has had so far.</summary>
public sealed class PacketCounter
{
    public required int Year { get; init; }
    public int Last { get; set; }
}

internal sealed class ForwardPacketConfiguration : IEntityTypeConfiguration<ForwardPacket>
{
    public void Configure(EntityTypeBuilder<ForwardPacket> builder)
    {
        builder.Property(p => p.Authority).HasMaxLength(64);
        builder.Ignore(p => p.Name);
        builder.HasIndex(p => new { p.Year, p.Number }).IsUnique();
        builder.HasIndex(p => p.EventId).IsUnique();
        builder.HasIndex(p => new { p.ReportId, p.At });
        builder.HasOne<Report>().WithMany().HasForeignKey(p => p.ReportId);
    }
}

internal sealed class PacketCounterConfiguration : IEntityTypeConfiguration<PacketCounter>
{
    public void Configure(EntityTypeBuilder<PacketCounter> builder)
    {
        builder.HasKey(c => c.Year);
        builder.Property(c => c.Year).ValueGeneratedNever();
    }
}
