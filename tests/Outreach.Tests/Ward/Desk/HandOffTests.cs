using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Desk;

/// <summary>One officer at a time has a talk, and it goes back to the bot in every case.</summary>
public sealed class HandOffTests
{
    private static readonly Officer An = new(Guid.CreateVersion7(), OfficerRole.Intake);
    private static readonly Officer Binh = new(Guid.CreateVersion7(), OfficerRole.Handler);

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Take_WhileAnotherOfficerHasIt_TellsWhoHasIt(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var handOff = await rig.HandedOverAsync(await rig.TalkAsync("a"));
        var both = await Task.WhenAll(rig.TakesAsync(handOff.Id, An), rig.TakesAsync(handOff.Id, Binh));
        var refusal = Assert.Single(both, outcome => !outcome.Done).Refusal;
        var winner = Assert.Single(both, outcome => outcome.Done).Value!.TakenBy;
        Assert.Equal(new HandOffTaken(winner!.Value), refusal);
        Assert.Equal([DeskReplyKeys.Begins], await rig.SaidAsync(handOff.ConversationId));
    }

    [Fact]
    public async Task Answer_ByWhoHasNotTakenIt_IsRefused()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var handOff = await rig.HandedOverAsync(await rig.TalkAsync("a"));
        await rig.TakesAsync(handOff.Id, An);
        Assert.IsType<HandOffNotTaken>((await rig.AnswersAsync(handOff.Id, Binh, "x")).Refusal);
        Assert.IsType<NotAllowed>(
            (await rig.TakesAsync(handOff.Id, new Officer(Guid.CreateVersion7(), OfficerRole.Auditor))).Refusal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_answer_is_one_sealed_message_and_the_bot_has_the_talk_again_when_the_officer_is_done(
        string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var handOff = await rig.HandedOverAsync(await rig.TalkAsync("a"));
        await rig.TakesAsync(handOff.Id, An);
        Assert.IsType<NothingWritten>((await rig.EndsAsync(handOff.Id, done: true, An)).Refusal);
        Assert.True((await rig.AnswersAsync(handOff.Id, An, "Mang hàng đến phường.")).Done);
        Assert.True((await rig.EndsAsync(handOff.Id, done: true, An)).Done);

        Assert.Equal([DeskReplyKeys.Begins, "-", DeskReplyKeys.Done], await rig.SaidAsync(handOff.ConversationId));
        var row = await rig.ReadAsync(db => db.OutboundMessages.SingleAsync(m => m.BodySealed != null));
        Assert.Null(row.Body);
        Assert.Null((await rig.ConversationAsync(handOff.ConversationId)).OfficerUntil);
        Assert.Equal(HandOffStatus.Answered, (await rig.ReadAsync(db => db.HandOffs.SingleAsync())).Status);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_officer_who_is_silent_too_long_loses_the_talk_and_the_question_waits_again(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var handOff = await rig.HandedOverAsync(await rig.TalkAsync("a"));
        await rig.TakesAsync(handOff.Id, An);
        rig.Clock.Advance(TalkHold.Length);
        var released = await rig.DoAsync(db => new ReleaseHeldTalks(db, rig.Clock, rig.Order).RunAsync(default));
        Assert.Equal(1, released);
        Assert.Equal([DeskReplyKeys.Begins, DeskReplyKeys.TimeOver], await rig.SaidAsync(handOff.ConversationId));
        Assert.Equal(HandOffStatus.Waiting, (await rig.ReadAsync(db => db.HandOffs.SingleAsync())).Status);
        Assert.True((await rig.TakesAsync(handOff.Id, Binh)).Done);
    }
}
