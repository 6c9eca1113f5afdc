using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns;

namespace BachDang.Outreach.Tests.Bot.Outbox.Campaigns;

/// <summary>Campaigns on the running workers, in the words of the tests.</summary>
internal static class NewsVerbs
{
    public static async Task<Guid> SubscriberAsync(this BotRig rig, string address)
    {
        var talk = (await rig.ResidentSaysAsync(address, "noise")).ConversationId;
        await rig.Ward.AgreesAsync(talk);
        return talk;
    }

    public static async Task<IReadOnlyList<Guid>> SubscribersAsync(this BotRig rig, int count)
    {
        var talks = new List<Guid>();
        for (var i = 0; i < count; i++) talks.Add(await rig.SubscriberAsync($"{i}"));
        return talks;
    }

    /// <summary>A campaign that begins now.</summary>
    public static Task<Guid> CampaignAsync(this BotRig rig, string title = "Tin", CampaignContent? content = null) =>
        rig.Ward.SendingAsync(CampaignVerbs.Draft(title, content: content));

    /// <summary>Lets time pass, with the campaigns' own worker, until nothing of a campaign is left to send.</summary>
    public static async Task UntilEndedAsync(this BotRig rig, Guid campaign)
    {
        await rig.UntilAsync(async _ =>
        {
            await rig.Ward.StepsAsync();
            return (await rig.Ward.CampaignAsync(campaign)).Status is CampaignStatus.Done or CampaignStatus.Paused;
        });
    }
}
