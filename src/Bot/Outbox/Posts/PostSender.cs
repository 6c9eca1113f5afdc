using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Outbox.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Outbox.Posts;

/// <summary>Takes one post, waits for the pace, sends it and writes down what came of it.</summary>
internal sealed class PostSender(
    PostLedger ledger, PostBodies bodies, ChannelPaces paces, ChannelPauses pauses, TimeProvider clock,
    ILogger<PostSender> log)
{
    private const string NoChannel = "no channel is configured";

    public string Channel => ledger.Poster?.Channel ?? "";

    public async Task<bool> AnyDueAsync(CancellationToken ct) =>
        pauses.Left(Channel) == TimeSpan.Zero && await ledger.AnyDueAsync(ct);

    /// <returns>False when there was none to send.</returns>
    public async Task<bool> SendOneAsync(bool alone, CancellationToken ct)
    {
        if (await ledger.ClaimAsync(alone, ct) is not { } parcel) return false;
        // What is decided now is written down even while the process stops.
        await ledger.RecordAsync(parcel, await TryAsync(parcel, ct), CancellationToken.None);
        return true;
    }

    private async Task<PostNote> TryAsync(PostParcel parcel, CancellationToken ct)
    {
        if (ledger.Poster is not { } poster) return Failed(parcel, NoChannel);
        try
        {
            var post = await bodies.OfAsync(parcel, ct);
            var pace = paces.Of(poster.Channel);
            while (pace.Take(parcel.CampaignId) is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, ct);
            try
            {
                return Note(parcel, poster, await poster.PostAsync(post, ct));
            }
            finally
            {
                pace.Landed(parcel.CampaignId);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return new PostNote(PostStatus.Waiting) { CountsAsTry = false };
        }
        catch (Exception exception)
        {
            log.PostThrew(parcel.CampaignId, exception);
            return Note(parcel, poster, new Faulted(exception.GetType().Name));
        }
    }

    private PostNote Note(PostParcel parcel, ChannelPoster poster, Delivery delivery)
    {
        switch (delivery)
        {
            case Delivered sent:
                return new PostNote(PostStatus.Posted) { ProviderId = sent.ProviderId };
            case WaitAsked asked:
                pauses.Pause(poster.Channel, asked.Wait);
                return new PostNote(PostStatus.Waiting) { Wait = asked.Wait, CountsAsTry = false };
            case Faulted faulted when RetryWaits.After(parcel.Attempts) is { } wait:
                return new PostNote(PostStatus.Waiting) { Wait = wait, Reason = faulted.Reason };
            case Faulted faulted:
                return Failed(parcel, faulted.Reason);
            case Undeliverable undeliverable:
                return Failed(parcel, undeliverable.Reason);
            case Refused refused:
                return Failed(parcel, refused.Reason);
            default:
                return Failed(parcel, "the channel moved");
        }
    }

    private PostNote Failed(PostParcel parcel, string reason)
    {
        log.PostGivenUp(parcel.CampaignId, reason);
        return new PostNote(PostStatus.Failed) { Reason = reason };
    }
}
