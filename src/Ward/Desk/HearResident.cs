using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Desk;

/// <summary>Puts what a resident writes while an officer has the talk on the officer's page. Part of the commit that
/// marks the message as handled.</summary>
public sealed class HearResident(WardDb db, TimeProvider clock, AddressKeys keys)
{
    /// <param name="handOffId">The question that is being answered.</param>
    /// <param name="masked">The resident's words, masked.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<HandOff>> RunAsync(Guid handOffId, string masked, CancellationToken ct)
    {
        var handOff = await db.HandOffs.AsNoTracking().SingleOrDefaultAsync(h => h.Id == handOffId, ct);
        if (handOff is null) return new HandOffUnknown();
        var text = masked.Length > DeskMessage.LongestText ? masked[..DeskMessage.LongestText] : masked;
        db.DeskMessages.Add(HeldTalk.Line(handOff, null, keys.SealText(text), clock.GetUtcNow()));
        return handOff;
    }
}
