using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Search;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Reasons;

/// <summary>The words of a question that an article was found by, as the reader understood them.</summary>
internal static class MatchedWords
{
    private const int MostPhrases = 5;

    /// <summary>Runs of words the article holds, in the question's order; words that carry no topic are left out.
    /// </summary>
    public static IReadOnlyList<string> Of(AnswerShelf shelf, string asked, string articleId)
    {
        if (shelf.Index.Explain(asked, articleId) is not { } explanation) return [];
        var marked = TextsOf(explanation, MatchKind.MarkedSyllable);
        var plain = TextsOf(explanation, MatchKind.Syllable);
        var message = shelf.Phrases.Read(explanation.Reading.Text);
        var idle = shelf.Talk.Fillers(message);
        var phrases = new List<string>();
        var run = "";
        for (var i = 0; i <= message.Length; i++)
        {
            var word = i < message.Length && !idle[i] ? message.Words[i].Text : "";
            if (word.Length > 0 && IsHeld(word)) run = run.Length == 0 ? word : $"{run} {word}";
            else Close();
        }
        return [.. phrases.Distinct().Take(MostPhrases)];

        // A mark makes another word of the same letters; where the article holds only that one, nothing matched.
        bool IsHeld(string word) =>
            marked.Contains(word) || (plain.Contains(VietnameseText.Fold(word)) && VietnameseText.Fold(word) == word);

        void Close()
        {
            if (run.Length > 0) phrases.Add(run);
            run = "";
        }
    }

    private static HashSet<string> TextsOf(Explanation explanation, MatchKind kind) =>
        explanation.Matches.Where(match => match.Kind == kind).Select(match => match.Text)
            .ToHashSet(StringComparer.Ordinal);
}
