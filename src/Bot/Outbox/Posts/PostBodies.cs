using BachDang.Outreach.Bot.Dialogs;
using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Subscriptions;

namespace BachDang.Outreach.Bot.Outbox.Posts;

/// <summary>What a campaign looks like in the ward's channel: everybody reads it, so nothing there opts out.</summary>
internal sealed class PostBodies(
    KnowledgeBase knowledge, ReplyTexts replies, OpenPicture pictures, PublicAddress site, WardWrites writes)
{
    public async Task<ChannelPost> OfAsync(PostParcel parcel, CancellationToken ct)
    {
        var title = parcel.IsCorrection
            ? replies.Say(NewsReplyKeys.Correction, ("title", parcel.Title))
            : parcel.Title;
        var from = replies.Say(NewsReplyKeys.From,
            ("organization", knowledge.Content.Ward.SenderOf(parcel.Organization)));
        var body = MessageBody.Of($"**{title}**\n{parcel.Content.Text}\n\n{from}", [.. await LinkAsync(parcel, ct)]);
        return new ChannelPost(parcel.CampaignId, body)
        {
            Edits = parcel.Corrects,
            Picture = await PictureAsync(parcel, ct),
            ToBot = [.. ToBot(parcel)],
        };
    }

    private async Task<IEnumerable<Choice>> LinkAsync(PostParcel parcel, CancellationToken ct)
    {
        if (parcel.Content.Link is not { } link) return [];
        if (!site.IsReachable) return [Choice.Leading(link.Address, link.Title)];
        var codes = await writes.RunAsync((db, token) => new MakeShortLinks(db).RunAsync(
            parcel.CampaignId, LinkOutlets.Channel, [Subscription.NoGroup], token), ct);
        return [Choice.Leading(site.OfLink(codes[Subscription.NoGroup]), link.Title)];
    }

    private IEnumerable<(string Title, string Start)> ToBot(PostParcel parcel)
    {
        if (parcel.Content.Questions.Count > 0 && parcel.Content.Outlets.Contains(Outlet.Site))
            yield return (replies.Say(NewsReplyKeys.AnswerInBot), $"{FromSite.Question}{parcel.CampaignId:N}");
        yield return (replies.Say(DialogReplyKeys.Begin(SubscribeDialog.DialogName)), SubscribeDialog.StartArgument);
    }

    private async Task<PostPicture?> PictureAsync(PostParcel parcel, CancellationToken ct)
    {
        if (parcel.Content.Picture is not { } picture || await pictures.RunAsync(picture.Key, ct) is not { } opened)
            return null;
        await using (opened.Bytes)
        {
            using var bytes = new MemoryStream();
            await opened.Bytes.CopyToAsync(bytes, ct);
            return new PostPicture(bytes.ToArray(), opened.MediaType);
        }
    }
}
