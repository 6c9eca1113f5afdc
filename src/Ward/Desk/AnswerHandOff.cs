using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Ward.Desk;

/// <summary>Sends an officer's words to the resident, in the talk that asked. The line, the message and the hand-off's
/// new state are one commit, so that a restart neither loses nor repeats it.</summary>
public sealed class AnswerHandOff(WardDb db, TimeProvider clock, ArrivalOrder order, AddressKeys keys)
{
    /// <param name="handOffId">The question; the officer must have taken it.</param>
    /// <param name="words">The officer's words, as kept for the desk.</param>
    /// <param name="shown">The same as the resident reads them.</param>
    /// <param name="officer">Who answers.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<HandOff>> RunAsync(
        Guid handOffId, string words, string shown, Officer officer, CancellationToken ct)
    {
        if (!DeskRights.Answers(officer)) return new NotAllowed();
        if (words.Trim() is not { Length: > 0 and <= DeskMessage.LongestText } text) return new NothingWritten();
        if (await HeldTalk.LockAsync(db, handOffId, ct) is not { } held) return new HandOffUnknown();
        var now = clock.GetUtcNow();
        var handOff = held.HandOff;
        if (!held.IsHeldBy(officer, now)) return new HandOffNotTaken();
        if (held.Talk.BlockedAt is not null) return new ResidentUnreachable();
        db.DeskMessages.Add(HeldTalk.Line(handOff, officer.Id, keys.SealText(text), now));
        held.SayWords(keys.SealText(MessageBody.Of(shown).ToJson()), order.Next(), now);
        handOff.AnsweredAt ??= now;
        held.Hold(now);
        await held.NoteAsync(DeskActions.Answered, officer.Id, now, ct);
        return handOff;
    }
}
