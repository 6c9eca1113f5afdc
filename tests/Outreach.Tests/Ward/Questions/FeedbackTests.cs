using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Questions;

public sealed class FeedbackTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Record_OwnQuestion_TheLastWordCounts(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var question = await rig.AskedAsync(talk);

        Assert.True((await JudgesAsync(rig, question, talk, AnswerFeedback.Helpful)).Done);
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await JudgesAsync(rig, question, talk, AnswerFeedback.Wrong)).Done);

        var row = await rig.ReadAsync(db => db.AnsweredQuestions.SingleAsync());
        Assert.Equal((AnswerFeedback.Wrong, rig.Clock.GetUtcNow()), (row.Feedback, row.FeedbackAt!.Value));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_AnotherTalksOrNobodysQuestion_IsRefused(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (talk, other) = (await rig.TalkAsync("1"), await rig.TalkAsync("2"));
        var question = await rig.AskedAsync(talk);

        var nobodys = Guid.CreateVersion7();
        Assert.IsType<QuestionUnknown>((await JudgesAsync(rig, question, other, AnswerFeedback.Wrong)).Refusal);
        Assert.IsType<QuestionUnknown>((await JudgesAsync(rig, nobodys, talk, AnswerFeedback.Wrong)).Refusal);

        var row = await rig.ReadAsync(db => db.AnsweredQuestions.SingleAsync());
        Assert.Equal((AnswerFeedback.None, null), (row.Feedback, row.FeedbackAt));
    }

    private static Task<Outcome<AnsweredQuestion>> JudgesAsync(
        WardRig rig, Guid question, Guid talk, AnswerFeedback feedback) => rig.DoAsync(db =>
        new RecordFeedback(db, rig.Clock).RunAsync(question, talk, feedback, CancellationToken.None));
}
