using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Messages;

public sealed class RoadInTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Accept_SameUpdateThreeTimes_StoresOneRow(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);

        var answers = new List<Accepted>();
        for (var i = 0; i < 3; i++) answers.Add(await rig.ArrivesAsync("7", "1"));

        Assert.Equal([true, false, false], answers.Select(a => a.IsNew));
        Assert.Single(answers.Select(a => a.ConversationId).Distinct());
        Assert.Equal(1, await rig.ReadAsync(db => db.InboundMessages.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Accept_SameUpdateInParallel_StoresOneRow(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);

        var tries = Enumerable.Range(0, 20).Select(_ => TryAsync()).ToList();
        var stored = await Task.WhenAll(tries);

        Assert.Equal(1, stored.Count(isNew => isNew == true));
        Assert.Equal(1, await rig.ReadAsync(db => db.InboundMessages.CountAsync()));
        Assert.Equal(1, await rig.ReadAsync(db => db.Conversations.CountAsync()));

        async Task<bool?> TryAsync()
        {
            try
            {
                return (await rig.ArrivesAsync("7", "1")).IsNew;
            }
            catch (DbUpdateException)
            {
                return null; // lost the race on PostgreSQL; the door asks once more and learns that it is a repeat
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Accept_TalkIsFree_IsClaimedForTheAskingNode(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);

        var first = await rig.ArrivesAsync("7", "1", node: "a");
        var second = await rig.ArrivesAsync("7", "2", node: "b");

        Assert.True(first.ClaimedHere);
        Assert.False(second.ClaimedHere);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ClaimTalks_HeldByAnotherNode_WaitsForTheClaimToRunOut(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.ArrivesAsync("7", "1", node: "a");

        Assert.Empty(await ClaimAsync("b"));
        Assert.Single(await ClaimAsync("a"));
        rig.Clock.Advance(TalkClaim.Length + TimeSpan.FromSeconds(1));
        Assert.Single(await ClaimAsync("b"));

        Task<IReadOnlyList<Guid>> ClaimAsync(string node) =>
            rig.DoAsync(db => new ClaimTalks(db, rig.Clock).RunAsync(node, 10, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FinishTurn_ClaimWasLost_ChangesNothing(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.ArrivesAsync("7", "1", node: "a");
        var message = await NextAsync(rig, talk.ConversationId);

        var stored = await FinishAsync(rig, message!, "b", "x");

        Assert.False(stored.Stored);
        Assert.NotNull(await NextAsync(rig, talk.ConversationId));
        Assert.Equal(0, await rig.ReadAsync(db => db.OutboundMessages.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FinishTurn_MoreWaits_KeepsTheClaimAndTheOrder(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.ArrivesAsync("7", "1", node: "a");
        await rig.ArrivesAsync("7", "2", node: "a");

        var first = await NextAsync(rig, talk.ConversationId);
        var stored = await FinishAsync(rig, first!, "a", "one");
        var second = await NextAsync(rig, talk.ConversationId);
        var last = await FinishAsync(rig, second!, "a", "two");

        Assert.True(stored.MoreWaits);
        Assert.False(last.MoreWaits);
        Assert.Contains("\"1\"", System.Text.Encoding.UTF8.GetString(first!.Payload!));
        Assert.Contains("\"2\"", System.Text.Encoding.UTF8.GetString(second!.Payload!));
        Assert.Null(await rig.ReadAsync(db => db.Conversations.Select(c => c.ClaimedBy).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FinishTurn_Done_ErasesTheRawUpdate(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.ArrivesAsync("7", "1", node: "a");
        await FinishAsync(rig, (await NextAsync(rig, talk.ConversationId))!, "a", "x");

        var row = await rig.ReadAsync(db => db.InboundMessages.SingleAsync());
        Assert.Null(row.Payload);
        Assert.Equal(InboundStatus.Handled, row.Status);
    }

    [Fact]
    public async Task Data_file_holds_neither_the_chat_address_nor_the_words_of_a_waiting_message()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        await rig.ArrivesAsync("7712345678", "hello-marker-9");

        foreach (var file in Directory.EnumerateFiles(rig.DataFolder))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            var text = System.Text.Encoding.Latin1.GetString(copy.ToArray());
            Assert.DoesNotContain("7712345678", text);
            Assert.DoesNotContain("\"text\":\"hello-marker-9", text);
        }
    }

    private static Task<WaitingMessage?> NextAsync(WardRig rig, Guid talk) =>
        rig.ReadAsync(db => new ReadTalk(db, rig.Keys).NextAsync(talk, CancellationToken.None));

    private static Task<TurnStored> FinishAsync(WardRig rig, WaitingMessage message, string node, string reply) =>
        rig.DoAsync(db => new FinishTurn(db, rig.Clock, rig.Order, rig.Keys).RunAsync(
            new FinishedTurn
            {
                InboundId = message.Id,
                ConversationId = message.ConversationId,
                Channel = message.Channel,
                Replies = [MessageBody.Of(reply)],
            }, node, sendHere: true, CancellationToken.None));
}
