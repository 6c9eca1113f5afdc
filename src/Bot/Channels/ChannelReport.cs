using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Channels;

/// <summary>How a channel is set up, for the operator.</summary>
/// <param name="Works">False when it is configured but cannot work as it is.</param>
public sealed record ChannelState(string Channel, bool Works, string Sentence);

/// <summary>How one channel is examined; each channel's setup registers its own.</summary>
internal sealed record ChannelProbe(Func<CancellationToken, Task<ChannelState>> ExamineAsync);

/// <summary>Examines the channels for the <c>doctor</c> command.</summary>
public static class ChannelReport
{
    public static async Task<IReadOnlyList<ChannelState>> ExamineChannelsAsync(
        this IServiceProvider services, CancellationToken ct)
    {
        var states = new List<ChannelState> { new("webchat", true, "always on, at /chat") };
        foreach (var probe in services.GetServices<ChannelProbe>()) states.Add(await probe.ExamineAsync(ct));
        return states;
    }
}
