using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Ward.Desk;

/// <summary>Who answers at the desk.</summary>
internal static class DeskRights
{
    public static bool Answers(Officer officer) => officer.Is(OfficerRole.Intake) || officer.Is(OfficerRole.Handler)
        || officer.Is(OfficerRole.KnowledgeEditor);
}

/// <summary>Gives a question and its talk to one officer. The bot says once that a person has the talk, and is silent
/// until the officer is done, the resident leaves, or the time is over. Taking it again prolongs the time.</summary>
public sealed class TakeHandOff(WardDb db, TimeProvider clock, ArrivalOrder order)
{
    public async Task<Outcome<HandOff>> RunAsync(Guid handOffId, Officer officer, CancellationToken ct)
    {
        if (!DeskRights.Answers(officer)) return new NotAllowed();
        if (await HeldTalk.LockAsync(db, handOffId, ct) is not { } held) return new HandOffUnknown();
        var now = clock.GetUtcNow();
        var handOff = held.HandOff;
        if (handOff.Status == HandOffStatus.Answered) return new HandOffClosed();
        if (held.IsHeldBy(officer, now))
        {
            held.Hold(now);
            return handOff;
        }
        if (handOff.Status == HandOffStatus.Taken && held.IsHeldAt(now))
            return new HandOffTaken(handOff.TakenBy!.Value);
        // Two questions of one talk cannot be answered by two people at once.
        if (held.Talk.OfficerUntil > now && await OtherOfficerAsync(held, ct) is { } other
            && other != officer.Id) return new HandOffTaken(other);
        if (held.Talk.BlockedAt is not null) return new ResidentUnreachable();

        var saidBefore = held.Talk.OfficerUntil > now;
        (handOff.Status, handOff.TakenBy, handOff.TakenAt) = (HandOffStatus.Taken, officer.Id, now);
        held.Hold(now);
        if (!saidBefore) held.Say(DeskReplyKeys.Begins, order.Next(), now);
        await held.NoteAsync(DeskActions.Taken, officer.Id, now, ct);
        return handOff;
    }

    private async Task<Guid?> OtherOfficerAsync(HeldTalk held, CancellationToken ct) =>
        held.Talk.OfficerHandOff is { } other && other != held.HandOff.Id
            ? (await db.HandOffs.FindAsync([other], ct))?.TakenBy
            : null;
}
