using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Host.Demo.Staff;

/// <summary>Officers who answer what the bot could not. Some questions wait for a day or two, a few for longer than
/// promised.</summary>
internal sealed class DemoDesk(DemoWard ward, DemoOfficers staff)
{
    /// <summary>Plans the answer to a question that was handed to the desk.</summary>
    public void Plan(HandOff handOff) => ward.Story.Plan(
        ward.Story.AtOffice(ward.Story.Happens(0.1) ? 6 : 1.5), token => AnswerAsync(handOff.Id, token));

    private async Task AnswerAsync(Guid id, CancellationToken ct)
    {
        var officer = ward.Story.One(staff.With(OfficerRole.Intake));
        var (order, keys) = (ward.Order, ward.Get<AddressKeys>());
        var taken = await ward.Get<WardWrites>().RunAsync(
            (db, token) => new TakeHandOff(db, ward.Clock, order).RunAsync(id, officer, token), ct);
        // The resident may be in a talk about another question; somebody comes back to this one later.
        if (taken.Refusal is HandOffTaken)
        {
            ward.Story.Plan(ward.Story.AtOffice(2), token => AnswerAsync(id, token));
            return;
        }
        var words = ward.Story.One(ward.Sample.DeskAnswers);
        var shown = ward.Knowledge.Say(DeskReplyKeys.Answer, ("text", words));
        await ward.DoAsync((db, token) => new AnswerHandOff(db, ward.Clock, order, keys)
            .RunAsync(id, words, shown, officer, token), ct);
        await ward.DoAsync((db, token) => new EndHandOff(db, ward.Clock, order)
            .RunAsync(id, done: true, officer, token), ct);
    }
}
