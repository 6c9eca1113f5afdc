namespace BachDang.Outreach.Knowledge.Evaluation.Parts;

/// <summary>Whether the search puts an expected article first, among three, and how high on average.</summary>
internal static class Retrieval
{
    public const string Name = "retrieval";

    public static void Count(Ledger ledger, Asked asked)
    {
        var right = asked.Golden.AnyOf;
        var place = 0;
        while (place < asked.Ranked.Count && !right.Contains(asked.Ranked[place])) place++;
        var isFound = place < asked.Ranked.Count;
        ledger.Add(Name, asked.Golden,
            ("recall@1", isFound && place == 0 ? 1 : 0),
            ("recall@3", isFound && place < 3 ? 1 : 0),
            ("mrr", isFound ? 1.0 / (place + 1) : 0));
    }
}
