using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Photos.Taking;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;

/// <summary>One try to bring a file from its channel into a draft.</summary>
internal static class PhotoFetch
{
    // A turn may not outlive its claim on the talk; what is slower is fetched beside the talk.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <returns>As <see cref="TakePhoto"/> and <see cref="IChannel.OpenFileAsync"/>; a broken download is a
    /// <see cref="FileAway"/>.</returns>
    public static async Task<Outcome<TakenPhoto>> RunAsync(
        IChannel? channel, TakePhoto take, PhotoArrival arrival, string file, CancellationToken ct)
    {
        if (channel is null) return new FileAway(null);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            var opened = await channel.OpenFileAsync(file, limit.Token);
            if (opened.Value is not { } bytes) return opened.Refusal!;
            await using (bytes) return await take.RunAsync(arrival, bytes, limit.Token);
        }
        catch (Exception broken) when (!ct.IsCancellationRequested
            && broken is IOException or HttpRequestException or OperationCanceledException)
        {
            return new FileAway(null);
        }
    }
}
