using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Ward.Desk;

/// <summary>The officer is done, or gives the question back to the desk; the bot has the talk again and says
/// so.</summary>
public sealed class EndHandOff(WardDb db, TimeProvider clock, ArrivalOrder order)
{
    /// <param name="handOffId">The question.</param>
    /// <param name="done">True when it is answered; then an answer must have been written.</param>
    /// <param name="officer">Who has it.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<HandOff>> RunAsync(Guid handOffId, bool done, Officer officer, CancellationToken ct)
    {
        if (!DeskRights.Answers(officer)) return new NotAllowed();
        if (await HeldTalk.LockAsync(db, handOffId, ct) is not { } held) return new HandOffUnknown();
        var now = clock.GetUtcNow();
        var handOff = held.HandOff;
        if (!held.IsHeldBy(officer, now)) return new HandOffNotTaken();
        if (done && handOff.AnsweredAt is null) return new NothingWritten();
        held.Release();
        if (!done)
            (handOff.Status, handOff.TakenBy, handOff.TakenAt) = (HandOffStatus.Waiting, null, null);
        held.Say(done ? DeskReplyKeys.Done : DeskReplyKeys.Returned, order.Next(), now);
        await held.NoteAsync(done ? DeskActions.Done : DeskActions.GivenBack, officer.Id, now, ct);
        return handOff;
    }
}
