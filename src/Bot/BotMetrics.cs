using System.Diagnostics.Metrics;

namespace BachDang.Outreach.Bot;

/// <summary>What this room counts; names follow OpenTelemetry's conventions, times are in seconds.</summary>
internal static class BotMetrics
{
    private static readonly Meter Meter = new("BachDang.Outreach.Bot");

    public static readonly Counter<long> Received = Meter.CreateCounter<long>("outreach.inbound.messages");
    public static readonly Counter<long> Handled = Meter.CreateCounter<long>("outreach.inbound.handled");
    public static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("outreach.outbound.deliveries");
    public static readonly Counter<long> Answers = Meter.CreateCounter<long>("outreach.answers");

    /// <summary>From a message's arrival to its result being stored.</summary>
    public static readonly Histogram<double> TurnTime = Meter.CreateHistogram<double>("outreach.turn.duration", "s");

    /// <summary>From a reply row's making to its delivery.</summary>
    public static readonly Histogram<double> SendTime = Meter.CreateHistogram<double>("outreach.send.duration", "s");
}
