using BachDang.Outreach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs;

public sealed class TalkFlowTests
{
    private const string Scale = "Đi chợ bị cân thiếu thì báo ai?";

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_questions_get_two_messages_and_two_rows(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        await rig.AskAsync("1", "/start", replies: 2);

        var answers = await rig.AskAsync("1", $"{SmallWard.FakeGoodsQuestion} {Scale}", replies: 2);
        await rig.UntilSettledAsync();

        Assert.All(answers, answer => Assert.Contains("19/2023/QH15", answer.Text));
        var rows = await rig.Ward.ReadAsync(db => db.AnsweredQuestions.ToListAsync());
        Assert.Equal([SmallWard.FakeGoods, "can-thieu-thu"], rows.Select(row => row.ArticleId).Order().Reverse());
        Assert.Equal([Scale, SmallWard.FakeGoodsQuestion], rows.Select(row => row.Question).Order());
        Assert.Equal(2, answers.SelectMany(a => a.Choices).Count(c => c.Title == rig.Say("why.button")));
        Assert.Single(answers.SelectMany(a => a.Choices), c => c.Data.StartsWith("a:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Talk_shows_what_it_is_about_and_can_leave_it_by_words()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", "/start", replies: 2);
        await rig.AskAsync("1", "press:a:can-thieu-thu");

        var gone = (await rig.AskAsync("1", "báo ai"))[0];
        var left = (await rig.AskAsync("1", "chuyện khác"))[0];
        var after = (await rig.AskAsync("1", "báo ai"))[0];

        Assert.StartsWith(rig.Say("answer.assumed_topic", ("title", Scale)), gone.Text);
        Assert.Contains(gone.Choices, choice => choice.Title == rig.Say("answer.leave_topic"));
        Assert.Equal(rig.Say("answer.topic_left"), left.Text);
        Assert.DoesNotContain(rig.Say("answer.assumed_topic", ("title", Scale)), after.Text);
    }

    [Fact]
    public async Task Opinions_are_small_and_choices_are_not()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", "/start", replies: 2);

        var answer = (await rig.AskAsync("1", SmallWard.FakeGoodsQuestion))[0];

        Assert.Equal(["feedback.yes", "feedback.no", "feedback.wrong", "why.button"],
            answer.Choices.Where(choice => choice.Small).Select(choice => rig.KeyOf(choice.Title)));
        Assert.All(answer.Choices.Where(choice => !choice.Small), choice => Assert.StartsWith("a:", choice.Data));
    }
}
