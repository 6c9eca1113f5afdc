using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Switches;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs.Switching;

/// <summary>What residents read while the ward has something turned off, and that nothing of theirs is lost.</summary>
public sealed class SwitchFlowTests
{
    private static readonly Officer Administrator = new(Guid.CreateVersion7(), OfficerRole.Administrator);

    [Fact]
    public async Task A_started_report_waits_while_reports_are_off_and_goes_on_afterwards()
    {
        var reporter = await Reporter.StartAsync();
        await using var rig = reporter.Rig;
        await reporter.SaysAsync("/phananh");
        await reporter.PressesAsync("Hàng giả, hàng nhái nhãn hiệu");
        await TurnsAsync(rig, Switchable.Reports, off: true);

        var told = await reporter.SaysAsync("Quầy 12 bán bột giặt giả nhãn hiệu, gói in mờ");
        Assert.Equal(rig.Say("switch.reports_draft"), told[0].Text);
        Assert.Equal(rig.Say("switch.reports_draft"), Assert.Single(await reporter.SaysAsync("/phananh")).Text);
        Assert.Contains(rig.Say("switch.reports_draft"),
            (await reporter.SendsPhotoAsync()).Select(body => body.Text));
        Assert.Equal(0, await rig.Ward.ReadAsync(db => db.ReportPhotos.CountAsync()));

        await TurnsAsync(rig, Switchable.Reports, off: false);
        await reporter.SaysAsync("Quầy 12 bán bột giặt giả nhãn hiệu, gói in mờ");
        Assert.Contains(reporter.Read[^1].Choices, choice => choice.Title == rig.Say("report.ask.details_done"));
    }

    [Fact]
    public async Task No_report_begins_while_reports_are_off_but_it_can_be_left()
    {
        var reporter = await Reporter.StartAsync();
        await using var rig = reporter.Rig;
        await reporter.SaysAsync("/phananh");
        await TurnsAsync(rig, Switchable.Reports, off: true);
        await reporter.PressesLeaveAsync();

        Assert.Equal(rig.Say("switch.reports"), Assert.Single(await reporter.SaysAsync("/phananh")).Text);
        Assert.Equal(rig.Say("switch.reports"), Assert.Single(await reporter.SendsPhotoAsync()).Text);
    }

    [Fact]
    public async Task Photos_off_takes_words_only()
    {
        var reporter = await Reporter.StartAsync();
        await using var rig = reporter.Rig;
        await TurnsAsync(rig, Switchable.Photos, off: true);
        Assert.Equal(rig.Say("switch.photos"), Assert.Single(await reporter.SendsPhotoAsync()).Text);
        Assert.Equal(0, await rig.Ward.ReadAsync(db => db.ReportPhotos.CountAsync()));
        await reporter.ReachesDraftAsync();
        await reporter.PressesKeyAsync("report.draft.send");
        Assert.Equal(1, await rig.Ward.ReadAsync(db => db.Reports.CountAsync()));
    }

    [Fact]
    public async Task Opinions_and_hand_offs_say_that_they_are_off()
    {
        var reporter = await Reporter.StartAsync();
        await using var rig = reporter.Rig;
        await reporter.SaysAsync(SmallWard.FakeGoodsQuestion);
        await TurnsAsync(rig, Switchable.Feedback, off: true);
        Assert.Equal(rig.Say("switch.feedback"), (await reporter.PressesKeyAsync("feedback.yes"))[0].Text);
        Assert.Equal(AnswerFeedback.None,
            (await rig.Ward.ReadAsync(db => db.AnsweredQuestions.SingleAsync())).Feedback);
        await TurnsAsync(rig, Switchable.HandOff, off: true);
        var question = await rig.Ward.ReadAsync(db => db.AnsweredQuestions.Select(q => q.Id).SingleAsync());
        var press = "press:" + BachDang.Outreach.Bot.Dialogs.Buttons.ButtonData.HandOff(question);
        Assert.Equal(rig.Say("switch.handoff"), (await reporter.SaysAsync(press))[0].Text);
        Assert.Equal(0, await rig.Ward.ReadAsync(db => db.HandOffs.CountAsync()));
    }

    private static async Task TurnsAsync(BotRig rig, Switchable what, bool off)
    {
        await rig.Ward.DoAsync(db => new TurnSwitch(db, rig.Clock)
            .RunAsync(what, off, "thử công tắc", Administrator, default));
        rig.Ward.Get<SwitchLook>().Forget();
    }
}
