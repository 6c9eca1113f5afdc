using BachDang.Outreach.Knowledge.Evaluation.Golden;

namespace BachDang.Outreach.Knowledge.Evaluation.Parts;

/// <summary>
/// Whether messages take the road they should. Answerable questions must stay with knowledge and stand in the confusion
/// table too.
/// </summary>
internal static class Routing
{
    public const string Name = "routing";
    private const string Knowledge = "knowledge";

    public static void Count(Ledger ledger, Asked asked)
    {
        var expected = asked.Golden.Set.Kind == GoldenKind.Routes ? asked.Golden.Expected : Knowledge;
        var taken = asked.Answer.Route;
        ledger.Routes[(expected, taken)] = ledger.Routes.GetValueOrDefault((expected, taken)) + 1;
        if (asked.Golden.Set.Kind != GoldenKind.Routes) return;
        ledger.Add(Name, asked.Golden, ("right", taken == expected));
        if (taken != expected) ledger.Note(MissKind.WrongRoute, asked);
    }
}
