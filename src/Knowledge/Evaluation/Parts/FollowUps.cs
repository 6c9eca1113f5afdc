namespace BachDang.Outreach.Knowledge.Evaluation.Parts;

/// <summary>
/// The last message of a talk, asked with what was said before and alone. What it finds only with history is what
/// carrying the topic is worth.
/// </summary>
internal static class FollowUps
{
    public const string Name = "follow-ups";

    public static void Count(Ledger ledger, Asked whole, Asked alone)
    {
        var (found, foundAlone) = (whole.IsRight || whole.IsOffered, alone.IsRight || alone.IsOffered);
        ledger.Add(Name, whole.Golden,
            ("found", found),
            ("right", whole.IsRight),
            ("wrong", whole.IsAnswered && !whole.IsRight),
            ("found-alone", foundAlone),
            ("right-alone", alone.IsRight),
            ("lost-by-history", foundAlone && !found));
        if (!found) ledger.Note(MissKind.LostThread, whole);
    }
}
