using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Evaluation.Checking;

namespace BachDang.Outreach.Knowledge.Evaluation.Parts;

/// <summary>
/// Whether answers rest on what they cite: every number, date and document code stands in the article or its laws, a
/// source in force is shown, and the half before "see more" is short.
/// </summary>
internal sealed class Citation(Ledger ledger, AnswerCheck check)
{
    public const string Name = "citation";
    public const string AskedFor = "asked";
    public const string EveryArticle = "every-article";

    private readonly Dictionary<string, List<int>> _lengths = [];

    /// <summary>An answer to a golden question of any kind.</summary>
    public void Count(Asked asked)
    {
        foreach (var part in asked.Answer.Each.Where(part => part.Status == AnswerStatus.Answered))
            Count(part, AskedFor, asked.Golden.Text);
    }

    /// <summary>Whether an answer cites the article that was expected.</summary>
    public static void CountExpected(Ledger ledger, Asked asked)
    {
        if (asked.IsAnswered) ledger.Add(Name, asked.Golden, ("expected", asked.IsRight));
    }

    /// <summary>An answer shown as such, for instance because its button was pressed.</summary>
    public void Count(Answer shown) => Count(shown, EveryArticle, shown.Title ?? "");

    /// <summary>Notes the words before "see more"; call last.</summary>
    public void Close()
    {
        foreach (var (variant, lengths) in _lengths)
        {
            lengths.Sort();
            var tally = ledger.Tally(Name, Ledger.AllSets, variant);
            tally.Note("words-median", lengths[lengths.Count / 2]);
            tally.Note("words-p90", lengths[lengths.Count * 9 / 10]);
            tally.Note("words-most", lengths[^1]);
        }
    }

    private void Count(Answer answer, string variant, string question)
    {
        var invented = check.Unsupported(answer);
        var inForce = check.ShowsSourceInForce(answer);
        ledger.Tally(Name, Ledger.AllSets, variant).Add(
            ("supported", invented.Count == 0 ? 1 : 0), ("in-force", inForce ? 1 : 0));
        if (!_lengths.TryGetValue(variant, out var lengths)) _lengths[variant] = lengths = [];
        lengths.Add(answer.Lead.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        if (invented.Count > 0)
            Note(MissKind.InventedFact, string.Join(", ", invented.Select(fact => fact.Written)));
        if (!inForce) Note(MissKind.NoSourceInForce, "no source in force");

        void Note(MissKind kind, string got) => ledger.Misses.Add(
            new Miss(kind, $"{Name} {variant}", question, answer.ArticleId ?? "", got, question, answer.Score));
    }
}
