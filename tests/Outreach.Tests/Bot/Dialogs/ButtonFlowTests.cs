using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs;

public sealed class ButtonFlowTests
{
    [Fact]
    public async Task Resident_says_the_answer_was_right()
    {
        await using var rig = await BotRig.StartAsync();
        var answer = await AnswerAsync(rig, "1");

        var thanks = await PressAsync(rig, "1", answer, "feedback.yes");
        await rig.UntilSettledAsync();

        Assert.Equal(rig.Say("feedback.thanks"), thanks.Text);
        Assert.Equal(AnswerFeedback.Helpful, (await QuestionAsync(rig)).Feedback);
    }

    [Fact]
    public async Task Resident_says_why_the_answer_was_wrong_and_may_ask_an_officer()
    {
        await using var rig = await BotRig.StartAsync();
        var answer = await AnswerAsync(rig, "1");

        var reasons = await PressAsync(rig, "1", answer, "feedback.no");
        Assert.Equal(AnswerFeedback.None, (await QuestionAsync(rig)).Feedback);
        var noted = await PressAsync(rig, "1", reasons, "feedback.reason.incomplete");
        await rig.UntilSettledAsync();

        Assert.Equal(rig.Say("feedback.reason_ask"), reasons.Text);
        Assert.Equal(4, reasons.Choices.Count);
        Assert.Equal(rig.Say("feedback.reason_thanks"), noted.Text);
        Assert.Equal(rig.Say("handoff.button"), Assert.Single(noted.Choices).Title);
        Assert.Equal(AnswerFeedback.Incomplete, (await QuestionAsync(rig)).Feedback);
    }

    [Fact]
    public async Task Buttons_of_another_talk_change_nothing_and_thank_nobody()
    {
        await using var rig = await BotRig.StartAsync();
        var answer = await AnswerAsync(rig, "1");
        await rig.AskAsync("2", "/start", replies: 2);

        Assert.Equal(rig.Say("feedback.too_old"), (await PressAsync(rig, "2", answer, "feedback.yes")).Text);
        Assert.Equal(rig.Say("feedback.too_old"), (await PressAsync(rig, "2", answer, "feedback.no")).Text);
        var question = await QuestionAsync(rig);
        var handOff = BachDang.Outreach.Bot.Dialogs.Buttons.ButtonData.HandOff(question.Id);
        Assert.Equal(rig.Say("handoff.nothing"), (await rig.AskAsync("2", "press:" + handOff))[0].Text);
        await rig.UntilSettledAsync();

        Assert.Equal(AnswerFeedback.None, (await QuestionAsync(rig)).Feedback);
        Assert.Equal(0, await rig.Ward.ReadAsync(db => db.HandOffs.CountAsync()));
    }

    [Theory]
    [InlineData("2026-12-25", "27/11/2026")] // Wednesday and two working days
    [InlineData("2026-11-26", "30/11/2026")] // Thursday is a day off, then comes a weekend
    public async Task Officer_is_asked_once_and_the_promise_stands(string holiday, string date)
    {
        await using var rig = await BotRig.StartAsync(holiday: holiday);
        var answer = await AnswerAsync(rig, "1");
        var reasons = await PressAsync(rig, "1", answer, "feedback.no");
        var noted = await PressAsync(rig, "1", reasons, "feedback.reason.hard");

        var done = await PressAsync(rig, "1", noted, "handoff.button");
        await rig.UntilSettledAsync();
        rig.Clock.Advance(TimeSpan.FromDays(1));
        var again = await PressAsync(rig, "1", noted, "handoff.button");

        Assert.Equal(rig.Say("handoff.done", ("days", "2"), ("date", date)), done.Text);
        Assert.Equal(rig.Say("handoff.already", ("date", date)), again.Text);
        var row = await rig.Ward.ReadAsync(db => db.HandOffs.SingleAsync());
        Assert.Equal((await QuestionAsync(rig)).Id, row.QuestionId);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Resident_has_the_talk_erased_and_is_new_afterwards(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        await AnswerAsync(rig, "1");
        var ask = (await rig.AskAsync("1", "/xoadulieu"))[0];
        Assert.Equal(rig.Say("command.xoadulieu.cancelled"),
            (await PressAsync(rig, "1", ask, "command.xoadulieu.cancel")).Text);
        Assert.Equal(1, await rig.Ward.ReadAsync(db => db.AnsweredQuestions.CountAsync()));

        var done = await PressAsync(rig, "1", ask, "command.xoadulieu.confirm");
        Assert.Equal(rig.Say("command.xoadulieu.done"), done.Text);
        await rig.UntilSettledAsync();
        await rig.UntilAsync(async db => !await db.Conversations.AnyAsync());

        Assert.Equal(0, await rig.Ward.ReadAsync(async db => await db.AnsweredQuestions.CountAsync()
            + await db.InboundMessages.CountAsync() + await db.OutboundMessages.CountAsync()));
        Assert.Equal(rig.Say("welcome.notice"), (await rig.AskAsync("1", "/trogiup", replies: 2))[0].Text);
    }

    [Fact]
    public async Task Buttons_from_before_an_erasure_say_that_they_are_old()
    {
        await using var rig = await BotRig.StartAsync();
        var answer = await AnswerAsync(rig, "1");
        await rig.AskAsync("1", "press:x:1");

        var replies = await rig.AskAsync("1", "press:" + Data(rig, answer, "feedback.yes"), replies: 2);

        Assert.Equal([rig.Say("welcome.notice"), rig.Say("feedback.too_old")], replies.Select(body => body.Text));
    }

    private static async Task<MessageBody> AnswerAsync(BotRig rig, string address)
    {
        await rig.AskAsync(address, "/start", replies: 2);
        return (await rig.AskAsync(address, SmallWard.FakeGoodsQuestion))[0];
    }

    private static async Task<MessageBody> PressAsync(BotRig rig, string address, MessageBody body, string key) =>
        (await rig.AskAsync(address, "press:" + Data(rig, body, key)))[0];

    private static string Data(BotRig rig, MessageBody body, string key) =>
        body.Choices.Single(choice => choice.Title == rig.Say(key)).Data;

    private static Task<AnsweredQuestion> QuestionAsync(BotRig rig) =>
        rig.Ward.ReadAsync(db => db.AnsweredQuestions.AsNoTracking().SingleAsync());
}
