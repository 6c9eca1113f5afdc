using System.Diagnostics.Metrics;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot;

/// <summary>What this room counts; names follow OpenTelemetry's conventions, times are in seconds.</summary>
internal static class BotMetrics
{
    private static readonly Meter Meter = new("BachDang.Outreach.Bot");

    public static readonly Counter<long> Received = Meter.CreateCounter<long>("outreach.inbound.messages");
    private static readonly Counter<long> Handled = Meter.CreateCounter<long>("outreach.inbound.handled");
    public static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("outreach.outbound.deliveries");
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("outreach.answers");

    /// <summary>From a message's arrival to its result being stored.</summary>
    private static readonly Histogram<double> TurnTime = Meter.CreateHistogram<double>("outreach.turn.duration", "s");

    /// <summary>From a reply row's making to its delivery.</summary>
    public static readonly Histogram<double> SendTime = Meter.CreateHistogram<double>("outreach.send.duration", "s");

    /// <summary>Counts a stored turn and its answers.</summary>
    public static void Count(FinishedTurn turn, TimeSpan sinceArrival)
    {
        var channel = new KeyValuePair<string, object?>("channel", turn.Channel);
        Handled.Add(1, channel, new("gave_up", turn.GaveUp));
        TurnTime.Record(sinceArrival.TotalSeconds, channel);
        foreach (var answer in turn.Answers)
            Answers.Add(1, channel, new("status", answer.Status), new("route", answer.Route));
    }
}
