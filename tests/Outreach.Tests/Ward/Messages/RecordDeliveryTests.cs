using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Messages;

public sealed class RecordDeliveryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Record_Sent_KeepsTheTimeTheChannelsIdAndTheBody(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await ClaimedAsync(rig, await rig.TalkAsync("1"));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));

        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Sent) { ProviderId = "77", Body = "{}" });

        var row = await rig.ParcelAsync(id);
        Assert.Equal((OutboundStatus.Sent, "77", "{}", 1), (row.Status, row.ProviderId, row.Body, row.Attempts));
        Assert.Equal(rig.Clock.GetUtcNow(), row.SentAt);
        Assert.Null(row.ClaimedBy);
        Assert.Null(row.ClaimedUntil);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_SentTwice_ChangesNothingMore(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var id = await ClaimedAsync(rig, talk);
        var note = new DeliveryNote(id, OutboundStatus.Sent) { ProviderId = "77", Numbered = true };

        var number = await rig.RecordsAsync(note);
        var again = await rig.RecordsAsync(note with { ProviderId = "78" });
        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Dead) { Reason = "late" });

        var row = await rig.ParcelAsync(id);
        Assert.Equal((1, 1), (number, again));
        Assert.Equal((OutboundStatus.Sent, "77", 1), (row.Status, row.ProviderId, row.Attempts));
        Assert.Equal(1, (await rig.ConversationAsync(talk)).LastNumber);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_ToBeTriedAgain_WaitsThatLongAndCountsTheTry(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await ClaimedAsync(rig, await rig.TalkAsync("1"));

        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Pending)
        {
            Wait = TimeSpan.FromSeconds(5),
            Reason = "502",
        });

        var row = await rig.ParcelAsync(id);
        Assert.Equal((OutboundStatus.Pending, 1, "502"), (row.Status, row.Attempts, row.Reason));
        Assert.Equal(rig.Clock.GetUtcNow() + TimeSpan.FromSeconds(5), row.NotBefore);
        Assert.Null(row.ClaimedBy);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_WaitTheChannelAskedFor_IsNoTry(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await ClaimedAsync(rig, await rig.TalkAsync("1"));

        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Pending) { CountsAsTry = false });

        Assert.Equal(0, (await rig.ParcelAsync(id)).Attempts);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_Dead_KeepsTheReasonAndFreesTheNextRow(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var id = await ClaimedAsync(rig, talk);
        var next = await rig.QueuesAsync(talk);

        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Dead) { Reason = new string('r', 500) });

        var row = await rig.ParcelAsync(id);
        Assert.Equal((OutboundStatus.Dead, new string('r', 200)), (row.Status, row.Reason));
        Assert.Equal([next], (await rig.ClaimsAsync("a")).Select(r => r.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_Blocked_OptsTheTalkAndItsQueuedRowsOut(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (talk, other) = (await rig.TalkAsync("1"), await rig.TalkAsync("2"));
        var id = await ClaimedAsync(rig, talk);
        var (queued, foreign) = (await rig.QueuesAsync(talk), await rig.QueuesAsync(other));

        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Blocked) { Reason = "bot was blocked" });

        Assert.Equal(OutboundStatus.Blocked, (await rig.ParcelAsync(id)).Status);
        Assert.Equal(OutboundStatus.Blocked, (await rig.ParcelAsync(queued)).Status);
        Assert.Equal(OutboundStatus.Pending, (await rig.ParcelAsync(foreign)).Status);
        Assert.Equal(rig.Clock.GetUtcNow(), (await rig.ConversationAsync(talk)).BlockedAt);
        Assert.Null((await rig.ConversationAsync(other)).BlockedAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_ChatMoved_TheTalkIsFoundUnderTheNewAddress(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("-100");
        var id = await ClaimedAsync(rig, talk);

        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Pending) { NewAddress = "-200" });

        Assert.Equal("-200", rig.Keys.UnsealText((await rig.ConversationAsync(talk)).AddressSealed!));
        Assert.Equal(talk, (await rig.ArrivesAsync("-200", "from there")).ConversationId);
        Assert.NotEqual(talk, (await rig.ArrivesAsync("-100", "from the old one")).ConversationId);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_ChatMovedToWhereATalkIs_SendsThereAndLeavesThatTalkAlone(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (old, there) = (await rig.TalkAsync("-100"), await rig.TalkAsync("-200"));
        var id = await ClaimedAsync(rig, old);

        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Pending) { NewAddress = "-200" });

        Assert.Equal(OutboundStatus.Pending, (await rig.ParcelAsync(id)).Status);
        Assert.Equal("-200", rig.Keys.UnsealText((await rig.ConversationAsync(old)).AddressSealed!));
        Assert.Equal(there, (await rig.ArrivesAsync("-200", "from there")).ConversationId);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_Numbered_CountsOnFromTheResidentsOwnWords(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var said = await rig.ArrivesAsync("1", "k", shown: "hello");
        var first = await ClaimedAsync(rig, said.ConversationId);
        var one = await rig.RecordsAsync(new DeliveryNote(first, OutboundStatus.Sent) { Numbered = true });
        var second = await ClaimedAsync(rig, said.ConversationId);
        var two = await rig.RecordsAsync(new DeliveryNote(second, OutboundStatus.Sent) { Numbered = true });

        Assert.Equal((1, 2, 3), (said.Number, one, two));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_AnotherNodeTookTheRowOver_OnlyASettledOutcomeCounts(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await ClaimedAsync(rig, await rig.TalkAsync("1"));
        rig.Clock.Advance(SendClaim.Length);
        await rig.RecoversAsync("b");
        await rig.ClaimsAsync("b");

        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Pending), node: "a");
        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Dead), node: "a");
        Assert.Equal((OutboundStatus.Sending, "b"), await StateAsync());
        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Sent), node: "a");
        Assert.Equal((OutboundStatus.Sent, null), await StateAsync());

        async Task<(OutboundStatus, string?)> StateAsync()
        {
            var row = await rig.ParcelAsync(id);
            return (row.Status, row.ClaimedBy);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_RowWasErasedMeanwhile_IsNoError(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await ClaimedAsync(rig, await rig.TalkAsync("1"));
        await rig.DoAsync(db => db.OutboundMessages.ExecuteDeleteAsync());

        Assert.Null(await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Sent) { Numbered = true }));
    }

    private static async Task<Guid> ClaimedAsync(WardRig rig, Guid talk)
    {
        var id = await rig.QueuesAsync(talk);
        Assert.Equal([id], (await rig.ClaimsAsync("a")).Select(row => row.Id));
        return id;
    }
}
