using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Questions;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Residents;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Residents;

public sealed class EraseTalkTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_of_a_talk_is_left_once_its_closing_reply_is_sent(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (talk, other) = (await TalkedAsync(rig, "1"), await TalkedAsync(rig, "2"));

        await WishesErasureAsync(rig, "1", talk);
        Assert.Equal(0, await rig.ReadAsync(db => CountAsync(db, talk, alsoTheTalk: false)));
        Assert.Null((await rig.ConversationAsync(talk)).Memory);
        await SweepsAsync(rig);
        Assert.NotNull(await rig.ReadAsync(db => db.Conversations.SingleOrDefaultAsync(c => c.Id == talk)));

        var closing = Assert.Single(await rig.ClaimsAsync("a"), row => row.ConversationId == talk);
        await SweepsAsync(rig);
        Assert.Equal("erased", (await rig.ParcelAsync(closing.Id)).Text());
        await rig.RecordsAsync(new DeliveryNote(closing.Id, OutboundStatus.Sent));
        await SweepsAsync(rig);

        Assert.Equal(0, await rig.ReadAsync(db => CountAsync(db, talk, alsoTheTalk: true)));
        Assert.True(await rig.ReadAsync(db => CountAsync(db, other, alsoTheTalk: true)) >= 5);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_WordsWrittenAfterTheWish_AreStillAnswered(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await TalkedAsync(rig, "1");
        await rig.ArrivesAsync("1", "wish", node: "a");
        rig.Clock.Advance(TimeSpan.FromMilliseconds(5));
        await rig.ArrivesAsync("1", "after", node: "a");

        var stored = await rig.FinishesAsync(Erasing(rig, (await rig.NextAsync(talk))!));
        var next = await rig.NextAsync(talk);
        await SweepsAsync(rig);

        Assert.True(stored.MoreWaits);
        Assert.Contains("after", System.Text.Encoding.UTF8.GetString(next!.Payload!));
        Assert.NotNull(await rig.ConversationAsync(talk));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_ComesBackLater_IsWelcomedLikeANewResident(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await TalkedAsync(rig, "1");
        await WishesErasureAsync(rig, "1", talk);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));

        await rig.ArrivesAsync("1", "again", node: "a");

        Assert.False((await rig.NextAsync(talk))!.Welcomed);
        await SweepsAsync(rig);
        Assert.NotNull(await rig.ConversationAsync(talk));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_ChatPageLooksAgain_ShowsNothingOfBefore(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await TalkedAsync(rig, "1");
        Assert.NotEmpty(await ShownAsync());

        await WishesErasureAsync(rig, "1", talk);

        Assert.Empty(await ShownAsync());

        Task<IReadOnlyList<ShownEvent>> ShownAsync() =>
            rig.ReadAsync(db => new ReadChat(db, rig.Keys).AfterAsync(talk, 0, 100, CancellationToken.None));
    }

    /// <summary>A talk with something in every table.</summary>
    private static async Task<Guid> TalkedAsync(WardRig rig, string address)
    {
        var accepted = await rig.ArrivesAsync(address, $"{address}-hello", node: "a", shown: "hello");
        var message = (await rig.NextAsync(accepted.ConversationId))!;
        await rig.FinishesAsync(message.Turn("answer") with { Memory = "{}", Welcomed = true }, sendHere: false);
        var row = (await rig.ClaimsAsync("a")).Single(r => r.ConversationId == accepted.ConversationId);
        await rig.RecordsAsync(new DeliveryNote(row.Id, OutboundStatus.Sent) { Numbered = true });
        var question = await rig.AskedAsync(accepted.ConversationId);
        await rig.HandsOffAsync(question, accepted.ConversationId, rig.Clock.GetUtcNow());
        await rig.NotesAsync(question, accepted.ConversationId);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        return accepted.ConversationId;
    }

    private static async Task WishesErasureAsync(WardRig rig, string address, Guid talk)
    {
        await rig.QueuesAsync(talk, "unsent");
        await rig.ArrivesAsync(address, $"{address}-wish", node: "a", shown: "please");
        Assert.True((await rig.FinishesAsync(Erasing(rig, (await rig.NextAsync(talk))!), sendHere: false)).Stored);
    }

    private static FinishedTurn Erasing(WardRig rig, WaitingMessage wish) => wish.Turn("erased") with
    {
        Memory = "{}",
        AlsoDo = (db, ct) => new EraseTalk(db).RunAsync(wish.ConversationId, wish.Id, ct),
    };

    private static Task<int> SweepsAsync(WardRig rig)
    {
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        return rig.DoAsync(db => new SweepTalks(db, rig.Clock).RunAsync(CancellationToken.None));
    }

    // What says something about the resident; rows that only recognise a repeat hold no words.
    private static async Task<int> CountAsync(WardDb db, Guid talk, bool alsoTheTalk)
    {
        var words = await db.AnsweredQuestions.CountAsync(q => q.ConversationId == talk)
            + await db.HandOffs.CountAsync(h => h.ConversationId == talk)
            + await db.AnswerNotes.CountAsync(n => n.ConversationId == talk)
            + await db.OutboundMessages.CountAsync(m => m.ConversationId == talk
                && (alsoTheTalk || !m.Body!.Contains("erased")))
            + await db.InboundMessages.CountAsync(m => m.ConversationId == talk
                && (alsoTheTalk || m.Payload != null || m.ShownText != null));
        return words + (alsoTheTalk ? await db.Conversations.CountAsync(c => c.Id == talk) : 0);
    }
}
