using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Admin.HandOffs;

/// <summary>Runs what officers do at the answer desk through the ward's one gate, each act in its own commit.</summary>
internal sealed class HandOffDesk(
    WardWrites writes, KnowledgeBase knowledge, ArrivalOrder order, AddressKeys keys, TimeProvider clock)
{
    public Task<Outcome<HandOff>> TakeAsync(Guid id, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new TakeHandOff(db, clock, order).RunAsync(id, officer, token), ct);

    public Task<Outcome<HandOff>> AnswerAsync(Guid id, string words, Officer officer, CancellationToken ct)
    {
        var text = words.ReplaceLineEndings("\n").Trim();
        var shown = knowledge.Say(DeskReplyKeys.Answer, ("text", text));
        return writes.RunAsync((db, token) =>
            new AnswerHandOff(db, clock, order, keys).RunAsync(id, text, shown, officer, token), ct);
    }

    public Task<Outcome<HandOff>> EndAsync(Guid id, bool done, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new EndHandOff(db, clock, order).RunAsync(id, done, officer, token), ct);
}
