using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Questions;

public sealed class AskOfficerTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Ask_OwnQuestion_PutsItOnTheDesk(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var question = await rig.AskedAsync(talk, "how much");
        var promised = rig.Clock.GetUtcNow().AddDays(2);

        Assert.True((await rig.HandsOffAsync(question, talk, promised)).Done);

        var row = await rig.ReadAsync(db => db.HandOffs.SingleAsync());
        Assert.Equal((talk, question, "how much"), (row.ConversationId, row.QuestionId!.Value, row.Question));
        Assert.Equal((promised, HandOffStatus.Waiting), (row.PromisedBy, row.Status));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ask_Twice_GivesTheFirstWithItsPromise(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var question = await rig.AskedAsync(talk);
        var promised = rig.Clock.GetUtcNow().AddDays(2);

        var first = await rig.HandsOffAsync(question, talk, promised);
        rig.Clock.Advance(TimeSpan.FromDays(1));
        var second = await rig.HandsOffAsync(question, talk, promised.AddDays(1));

        Assert.Equal(first.Value!.Id, second.Value!.Id);
        Assert.Equal(promised, second.Value.PromisedBy);
        Assert.Equal(1, await rig.ReadAsync(db => db.HandOffs.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ask_AnotherTalksQuestion_IsRefusedEvenWhenThatTalkAskedIt(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (talk, other) = (await rig.TalkAsync("1"), await rig.TalkAsync("2"));
        var question = await rig.AskedAsync(talk);

        Assert.IsType<QuestionUnknown>((await rig.HandsOffAsync(question, other, rig.Clock.GetUtcNow())).Refusal);
        await rig.HandsOffAsync(question, talk, rig.Clock.GetUtcNow());
        Assert.IsType<QuestionUnknown>((await rig.HandsOffAsync(question, other, rig.Clock.GetUtcNow())).Refusal);
        Assert.Equal(1, await rig.ReadAsync(db => db.HandOffs.CountAsync()));
    }
}
