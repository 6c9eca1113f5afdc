using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Questions;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Tests.Ward.Desk;

/// <summary>What happens at the answer desk, in the words of the tests.</summary>
internal static class DeskRows
{
    public static async Task<HandOff> HandedOverAsync(this WardRig rig, Guid talk)
    {
        var question = await rig.AskedAsync(talk);
        var made = await rig.HandsOffAsync(question, talk, rig.Clock.GetUtcNow().AddDays(2));
        return made.Value!;
    }

    public static Task<Outcome<HandOff>> TakesAsync(this WardRig rig, Guid handOff, Officer officer) =>
        rig.DoAsync(db => new TakeHandOff(db, rig.Clock, rig.Order).RunAsync(handOff, officer, default));

    public static Task<Outcome<HandOff>> AnswersAsync(this WardRig rig, Guid handOff, Officer officer, string words) =>
        rig.DoAsync(db => new AnswerHandOff(db, rig.Clock, rig.Order, rig.Keys)
            .RunAsync(handOff, words, words, officer, default));

    public static Task<Outcome<HandOff>> EndsAsync(this WardRig rig, Guid handOff, bool done, Officer officer) =>
        rig.DoAsync(db => new EndHandOff(db, rig.Clock, rig.Order).RunAsync(handOff, done, officer, default));

    /// <summary>The reply keys queued for a talk, in order; a ready body counts as a dash.</summary>
    public static Task<List<string>> SaidAsync(this WardRig rig, Guid talk) => rig.ReadAsync(db => db.OutboundMessages
        .AsNoTracking().Where(m => m.ConversationId == talk).OrderBy(m => m.Order)
        .Select(m => m.ReplyKey ?? "-").ToListAsync());
}
