using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs;

public sealed class NoteFlowTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Resident_tells_the_desk_what_is_wrong_and_the_number_is_masked(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        var asked = await WrongAsync(rig);

        var thanks = (await rig.AskAsync("1", "Mức phạt này cũ rồi, gọi tôi 0912345678"))[0];
        var next = (await rig.AskAsync("1", SmallWard.FakeGoodsQuestion))[0];
        await rig.UntilSettledAsync();

        Assert.Equal(rig.Say("note.ask"), asked.Text);
        Assert.Equal(rig.Say("note.thanks"), thanks.Text);
        Assert.Equal(rig.Say("handoff.button"), Assert.Single(thanks.Choices).Title);
        Assert.Contains("19/2023/QH15", next.Text);
        var note = await rig.Ward.ReadAsync(db => db.AnswerNotes.SingleAsync());
        Assert.Contains("Mức phạt này cũ rồi", note.Text);
        Assert.DoesNotContain("0912345678", note.Text);
        Assert.Equal((SmallWard.FakeGoodsQuestion, SmallWard.FakeGoods), (note.Question, note.ArticleId));
        var first = await rig.Ward.ReadAsync(db => db.AnsweredQuestions.OrderBy(q => q.At).FirstAsync());
        Assert.Equal((note.QuestionId, AnswerFeedback.Wrong), (first.Id, first.Feedback));
    }

    [Fact]
    public async Task Resident_writes_no_note_and_the_next_words_are_a_question()
    {
        await using var rig = await BotRig.StartAsync();
        var asked = await WrongAsync(rig);

        var skipped = (await rig.AskAsync("1", "press:" + asked.Choices.Single().Data))[0];
        var answer = (await rig.AskAsync("1", SmallWard.FakeGoodsQuestion))[0];
        await rig.UntilSettledAsync();

        Assert.Equal(rig.Say("note.skipped"), skipped.Text);
        Assert.Contains("19/2023/QH15", answer.Text);
        Assert.Equal(0, await NotesAsync(rig));
    }

    [Theory]
    [InlineData("/trogiup")]
    [InlineData("press:a:can-thieu-thu")]
    public async Task Question_after_something_else_is_answered_and_no_note(string instead)
    {
        await using var rig = await BotRig.StartAsync();
        await WrongAsync(rig);

        await rig.AskAsync("1", instead);
        var answer = (await rig.AskAsync("1", SmallWard.FakeGoodsQuestion))[0];

        Assert.Contains("19/2023/QH15", answer.Text);
        Assert.Equal(0, await NotesAsync(rig));
    }

    [Fact]
    public async Task Call_for_help_is_answered_and_never_filed_away()
    {
        await using var rig = await BotRig.StartAsync();
        await WrongAsync(rig);

        var help = (await rig.AskAsync("1", "cháy nhà rồi cứu với"))[0];

        Assert.Equal(rig.Say("emergency.fire"), help.Text);
        Assert.Equal(
            rig.Say("dialog.resume", ("title", rig.Say("dialog.note.title"))), Assert.Single(help.Choices).Title);
        Assert.Equal(0, await NotesAsync(rig));
    }

    [Fact]
    public async Task Note_not_written_within_half_an_hour_is_not_waited_for()
    {
        await using var rig = await BotRig.StartAsync();
        await WrongAsync(rig);
        rig.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Contains("19/2023/QH15", (await rig.AskAsync("1", SmallWard.FakeGoodsQuestion))[0].Text);
    }

    [Fact]
    public async Task Erasure_takes_the_notes_too()
    {
        await using var rig = await BotRig.StartAsync();
        await WrongAsync(rig);
        await rig.AskAsync("1", "sai rồi");
        Assert.Equal(1, await NotesAsync(rig));

        await rig.AskAsync("1", "press:x:1");

        Assert.Equal(0, await NotesAsync(rig));
    }

    [Fact]
    public async Task Resident_is_told_which_words_matched_which_law_and_when_it_was_reviewed()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", "/start", replies: 2);
        var answer = (await rig.AskAsync("1", "mua phai hang gia thi lam gi"))[0];

        var why = (await PressAsync(rig, answer, "why.button"))[0];
        var chosen = (await rig.AskAsync("1", "press:a:can-thieu-thu"))[0];
        var whyChosen = (await PressAsync(rig, chosen, "why.button"))[0];

        Assert.Contains("“mua”, “hàng giả”", why.Text);
        Assert.Contains($"“{SmallWard.FakeGoodsQuestion}”", why.Text);
        Assert.Contains("19/2023/QH15", why.Text);
        Assert.Contains("24/11/2026", why.Text);
        Assert.Equal(["feedback.yes", "feedback.no", "feedback.wrong"], why.Choices.Select(c => rig.KeyOf(c.Title)));
        Assert.StartsWith(
            rig.Say("why.chosen", ("title", "Đi chợ bị cân thiếu thì báo ai?")), whyChosen.Text);
    }

    private static async Task<MessageBody> WrongAsync(BotRig rig)
    {
        await rig.AskAsync("1", "/start", replies: 2);
        var answer = (await rig.AskAsync("1", SmallWard.FakeGoodsQuestion))[0];
        return (await PressAsync(rig, answer, "feedback.wrong"))[0];
    }

    private static Task<IReadOnlyList<MessageBody>> PressAsync(BotRig rig, MessageBody body, string key) =>
        rig.AskAsync("1", "press:" + body.Choices.Single(choice => choice.Title == rig.Say(key)).Data);

    private static Task<int> NotesAsync(BotRig rig) => rig.Ward.ReadAsync(db => db.AnswerNotes.CountAsync());
}
