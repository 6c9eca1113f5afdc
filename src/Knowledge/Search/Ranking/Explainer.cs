namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>Computes one passage's score once more, term by term, with the words spelled out.</summary>
internal static class Explainer
{
    public static Explanation Explain(IndexParts parts, string question, int ordinal)
    {
        var session = new SearchSession(parts);
        session.Read(question);
        session.PrepareReorder();
        var matches = new List<Match>();
        foreach (var term in session.Terms.All)
        {
            var impact = session.Scorer.PostingsOf(term.Kind).ImpactOn(term.Id, ordinal);
            var contribution = impact * session.Scorer.WeightOf(term);
            if (contribution > 0) matches.Add(new Match(KindOf(term.Kind), TextOf(parts, session, term), contribution));
        }

        var triples = session.TrigramScore(ordinal);
        if (triples > 0) matches.Add(new Match(MatchKind.LetterTriples, "", triples));
        var window = session.WindowScore(ordinal);
        if (window > 0) matches.Add(new Match(MatchKind.Closeness, "", window));
        return new Explanation(
            session.ToReading(),
            parts.Ids[ordinal],
            matches.Sum(m => m.Contribution),
            [.. matches.OrderByDescending(m => m.Contribution)]);
    }

    private static MatchKind KindOf(TermKind kind) => kind switch
    {
        TermKind.Syllable => MatchKind.Syllable,
        TermKind.Marked => MatchKind.MarkedSyllable,
        TermKind.Pair => MatchKind.Pair,
        TermKind.Code or TermKind.Compound => MatchKind.Code,
    };

    private static string TextOf(IndexParts parts, SearchSession session, QueryTerm term)
    {
        switch (term.Kind)
        {
            case TermKind.Syllable:
                return parts.Syllables.FoldedText(term.Id);
            case TermKind.Marked:
                return parts.Syllables.Text(term.Id);
            case TermKind.Pair:
                for (var i = 1; i < session.Words.Count; i++)
                {
                    var (first, second) = (session.Words[i - 1].FoldedId, session.Words[i].FoldedId);
                    if (first >= 0 && second >= 0 && parts.Pairs.Find(first, second) == term.Id)
                        return $"{parts.Syllables.FoldedText(first)} {parts.Syllables.FoldedText(second)}";
                }

                return "";
            default:
                return parts.Codes.First(c => c.Value == term.Id).Key;
        }
    }
}
