using System.Diagnostics;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Talks;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>Drives made-up messages down both roads before the doors open, each in a transaction that is rolled back:
/// queries are compiled and the code is hot when the first resident writes. Without it the first seconds under load
/// go to compiling and a queue builds up.</summary>
public sealed class RoadsWarmUp(IServiceScopeFactory scopes, AddressKeys keys, TimeProvider clock)
{
    private const string Node = "warm-up";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private const int Rounds = 150;

    /// <returns>How many rounds were run within the time allowed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var rounds = 0;
        while (rounds < Rounds && Stopwatch.GetElapsedTime(start) < Longest)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<WardDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await OneTurnAsync(db, $"{Node}-{rounds++}", ct);
            await transaction.RollbackAsync(ct);
        }
        return rounds;
    }

    private async Task OneTurnAsync(WardDb db, string key, CancellationToken ct)
    {
        var order = new ArrivalOrder(clock);
        var arrival = new Arrival(Node, key, key, "{}"u8.ToArray(), KeepAddress: true, ShownText: null);
        var accepted = await SaveAsync(db, new AcceptInbound(db, clock, keys, order).RunAsync(arrival, Node, ct), ct);
        var message = await new ReadTalk(db, keys).NextAsync(accepted.ConversationId, ct);
        var turn = new FinishedTurn
        {
            InboundId = message!.Id,
            ConversationId = message.ConversationId,
            Channel = Node,
            Replies = [MessageBody.Of(key)],
        };
        var finish = new FinishTurn(db, clock, order, keys);
        var stored = await SaveAsync(db, finish.RunAsync(turn, Node, sendHere: true, ct), ct);
        foreach (var row in stored.ToSend)
        {
            var note = new DeliveryNote(row.Id, OutboundStatus.Sent);
            await SaveAsync(db, new RecordDelivery(db, clock, keys).RunAsync(note, Node, ct), ct);
        }
    }

    private static async Task<T> SaveAsync<T>(WardDb db, Task<T> work, CancellationToken ct)
    {
        var result = await work;
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return result;
    }
}
