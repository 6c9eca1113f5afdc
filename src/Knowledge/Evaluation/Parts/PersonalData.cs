using BachDang.Outreach.Knowledge.Evaluation.Checking;
using BachDang.Outreach.Knowledge.Evaluation.Golden;

namespace BachDang.Outreach.Knowledge.Evaluation.Parts;

/// <summary>
/// What is left of personal data in what may be stored, by type. Lines whose sides are equal are look-alikes: nothing
/// of them may be masked.
/// </summary>
internal static class PersonalData
{
    public const string Name = "personal-data";

    public static void Count(Ledger ledger, GoldenQuestion golden, string stored)
    {
        var message = golden.Turns[0];
        var right = stored == golden.Right;
        if (message == golden.Right)
        {
            foreach (var set in new[] { golden.Set.Name, Ledger.AllSets, golden.Expected })
                ledger.Tally(Name, set, "look-alike").Add(("false-mask", right ? 0 : 1));
            if (!right) Note(ledger, MissKind.FalseMask, golden, stored);
            return;
        }
        var leaked = HiddenWords.Leaked(message, golden.Right, stored);
        foreach (var set in new[] { golden.Set.Name, Ledger.AllSets, golden.Expected })
            ledger.Tally(Name, set, "personal").Add(("masked", leaked ? 0 : 1), ("exact", right ? 1 : 0));
        if (!right) Note(ledger, leaked ? MissKind.LeakedData : MissKind.WrongMask, golden, stored);
    }

    private static void Note(Ledger ledger, MissKind kind, GoldenQuestion golden, string stored) => ledger.Misses.Add(
        new Miss(
        kind, $"{golden.Set.Name} {golden.Expected}", golden.Turns[0], golden.Right, stored, golden.Line, 0));
}
