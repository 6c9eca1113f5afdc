using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Evaluation.Golden;

namespace BachDang.Outreach.Knowledge.Evaluation.Parts;

/// <summary>
/// What a resident gets for a question the articles answer: the right article, a button to it, a wrong one, nothing.
/// </summary>
internal static class Bands
{
    public const string Name = "bands";
    public const string Found = "found";

    public static void Count(Ledger ledger, Asked asked)
    {
        var refused = asked.Answer.Status is not (AnswerStatus.Answered or AnswerStatus.Choose);
        var wrong = asked.IsAnswered && !asked.IsRight;
        ledger.Add(Name, asked.Golden,
            (Found, asked.IsRight || asked.IsOffered),
            ("right", asked.IsRight),
            ("two-taps", asked.IsOffered),
            ("wrong", wrong),
            ("refused", refused),
            ("nearest", asked.IsNear));
        if (wrong) ledger.Note(MissKind.AnsweredWrongly, asked);
        else if (refused) ledger.Note(MissKind.WronglyRefused, asked);
        else if (!asked.IsRight && !asked.IsOffered) ledger.Note(MissKind.NotOffered, asked);
    }

    /// <summary>How many points the found share loses by a spelling, over the same questions.</summary>
    public static void CountLosses(Ledger ledger)
    {
        if (ledger.Tally(Name, Ledger.AllSets, Spellings.Marked).Value(Found) is not { } marked) return;
        foreach (var variant in new[] { Spellings.Unmarked, Spellings.OneTypo, Spellings.TwoTypos })
        {
            var tally = ledger.Tally(Name, Ledger.AllSets, variant);
            if (tally.Value(Found) is { } found) tally.Note("points-lost", Math.Round(100 * (marked - found), 2));
        }
    }
}
