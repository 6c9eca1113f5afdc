using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs;

public sealed class DialogFlowTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Resident_gets_the_notice_once_and_the_answer_with_its_law(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);

        var first = await rig.AskAsync("1", SmallWard.FakeGoodsQuestion, replies: 2);
        var second = await rig.AskAsync("1", "mua phai hang gia thi lam gi");
        await rig.UntilSettledAsync();

        Assert.Equal(rig.Say("welcome.notice"), first[0].Text);
        Assert.Contains("19/2023/QH15", first[1].Text);
        Assert.Contains("19/2023/QH15", second[0].Text);
        Assert.Contains(first[1].Choices, choice => choice.Title == rig.Say("feedback.yes"));
        var rows = await rig.Ward.ReadAsync(db => db.AnsweredQuestions.ToListAsync());
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(("answered", SmallWard.FakeGoods), (row.Status, row.ArticleId)));
        Assert.All(rows, row => Assert.Equal(rig.Knowledge.Content.Version, row.ContentVersion));
    }

    [Fact]
    public async Task Start_introduces_the_service_and_offers_questions()
    {
        await using var rig = await BotRig.StartAsync();

        var replies = await rig.AskAsync("1", "/start", replies: 2);
        var again = await rig.AskAsync("1", "/start@PhuongBot moi", replies: 2);

        Assert.Equal(rig.Say("welcome.notice"), replies[0].Text);
        Assert.Contains(rig.Say("welcome.example.fake"), replies[1].Text);
        Assert.Equal(replies.Select(body => body.Text), again.Select(body => body.Text));
    }

    [Fact]
    public async Task Every_command_and_every_kind_of_message_ends_in_its_sentence()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", "/start", replies: 2);

        // These begin a dialog or speak of the resident's own rows; each has its own tests.
        string[] others =
        [
            Commands.Start, Commands.Report, Commands.Track, Commands.OwnData, Commands.Subscribe, Commands.StopNews,
        ];
        foreach (var name in Commands.Menu.Except(others))
            Assert.Equal(rig.Say("command." + name), (await rig.AskAsync("1", "/" + name))[0].Text);
        foreach (var kind in Sent.Kinds.Except(["photo", "document"]))
            Assert.Equal(rig.Say("channel." + kind), (await rig.AskAsync("1", "kind:" + kind))[0].Text);
        Assert.Equal(rig.Say("command.unknown"), (await rig.AskAsync("1", "/khongco"))[0].Text);
        Assert.Equal(rig.Say("error.choice_gone"), (await rig.AskAsync("1", "press:rubbish"))[0].Text);
        Assert.Equal(rig.Say("error.choice_gone"), (await rig.AskAsync("1", "press:a:no-such-article"))[0].Text);
    }

    [Fact]
    public async Task Hoi_with_words_is_a_question()
    {
        await using var rig = await BotRig.StartAsync();

        var replies = await rig.AskAsync("1", "/hoi " + SmallWard.FakeGoodsQuestion, replies: 2);

        Assert.Contains("19/2023/QH15", replies[1].Text);
    }

    [Fact]
    public async Task Block_and_noise_get_no_answer_and_coming_back_gets_one()
    {
        await using var rig = await BotRig.StartAsync();
        var talk = (await rig.ResidentSaysAsync("1", "noise")).ConversationId;
        await rig.ResidentSaysAsync("1", "blocks");
        await rig.UntilSettledAsync();
        Assert.Empty(rig.Channel.Attempts);
        Assert.NotNull((await rig.Ward.ConversationAsync(talk)).BlockedAt);

        var back = await rig.AskAsync("1", "comes back");

        Assert.Equal(rig.Say("welcome.back"), back[0].Text);
        Assert.Null((await rig.Ward.ConversationAsync(talk)).BlockedAt);
    }

    [Fact]
    public async Task Chosen_title_is_answered_and_the_topic_can_be_left()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", "/start", replies: 2);

        var chosen = await rig.AskAsync("1", "press:a:can-thieu-thu");
        var left = await rig.AskAsync("1", "press:t:");

        Assert.Contains("19/2023/QH15", chosen[0].Text);
        Assert.Equal(rig.Say("answer.topic_left"), left[0].Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Longest_message_full_of_phone_numbers_is_answered_and_kept_masked(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        var text = string.Concat(Enumerable.Repeat("0912345678 \0 ", 315)) + "\ud83d\ude00";

        await rig.AskAsync("1", text[..4095], replies: 2);
        await rig.UntilSettledAsync();

        var row = await rig.Ward.ReadAsync(db => db.AnsweredQuestions.SingleAsync());
        Assert.DoesNotContain("0912345678", row.Question);
        Assert.InRange(row.Question.Length, 1, AnsweredQuestion.LongestText);
        Assert.DoesNotContain(rig.Channel.Read, said => said == rig.Say("error.failed"));
    }

    [Fact]
    public async Task Memory_nobody_can_read_is_forgotten_instead_of_stopping_the_talk()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", "/start", replies: 2);
        foreach (var damaged in new[] { "{", "[]", "{\"earlier\":null,\"at\":\"x\"}", "null", "{}" })
        {
            await rig.Ward.DoAsync(db => db.Conversations
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Memory, damaged)));

            Assert.Contains("19/2023/QH15", (await rig.AskAsync("1", SmallWard.FakeGoodsQuestion))[0].Text);
        }
    }
}
