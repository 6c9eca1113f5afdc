using BachDang.Outreach.Admin.Campaigns.Previews;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Messages;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Outbox.Campaigns;

public sealed class CampaignPreviewTests
{
    public static TheoryData<string> Kinds => ["plain", "all", "quiz"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_an_approver_sees_is_what_residents_get(string kind)
    {
        var content = new CampaignContent("Bà con xem kỹ **tem nhãn**.\n- Một\n- Hai")
        {
            Link = kind == "all" ? new CampaignLink("Xem thêm", "https://example.com/a") : null,
            OffersReport = kind == "all",
            OffersQuestion = kind == "all",
            Questions = kind == "plain" ? [] : [new CampaignQuestion("Có nhãn phụ không?", ["Có", "Không"])],
        };
        await using var rig = await BotRig.StartAsync();
        await rig.SubscriberAsync("1");

        var id = await rig.CampaignAsync("Cảnh giác", content);
        await rig.UntilEndedAsync(id);

        var sent = rig.Channel.Bodies[^1];
        var shown = new CampaignPreviews(rig.Knowledge).Of("Cảnh giác", null, content, null);
        Assert.Equal(sent.Text, shown.Text);
        Assert.Equal(StyledText.Of(sent).Text, shown.Telegram.Words.Text);
        Assert.Equal(sent.Choices.Select(choice => (choice.Title, choice.Small, choice.Url is not null)),
            shown.Buttons.Select(button => (button.Title, button.Small, button.Address is not null)));
    }
}
