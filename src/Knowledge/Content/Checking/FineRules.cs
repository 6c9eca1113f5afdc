using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>
/// A fine is for a person or for an organisation, and decrees differ in which of the two they print: a number without
/// it is wrong by half for somebody.
/// </summary>
internal static class FineRules
{
    /// <summary>How many words may stand between the word and its amount, and the amount and its unit.</summary>
    private const int Near = 5;

    private const string UncertainGrade = "B";

    public static void Check(CheckRun run, Article article)
    {
        var words = run.Tone.Fines;
        var parts = article.Sections.Select(section => section.Text).Prepend(article.Lead).ToList();
        var fines = 0;
        foreach (var part in parts)
        {
            if (Sentences.Of(part).FirstOrDefault(sentence => NamesFine(words, sentence)) is not { } fine) continue;
            fines++;
            if (!Holds(words.For, article.Lead) && !Holds(words.For, part))
                run.Error(article.File, Sentences.Start(fine), "the fine does not say for whom the amount is");
        }
        if (fines > 0 && article.Confidence == UncertainGrade && !parts.Any(part => Holds(words.Caution, part)))
            run.Error(article.File, "confidence:", "a fine on grade B does not say that the document in force decides");
    }

    private static bool Holds(IReadOnlyList<string> phrases, string text)
    {
        var lower = VietnameseText.Lower(text);
        return phrases.Any(phrase => lower.Contains(phrase, StringComparison.Ordinal));
    }

    private static bool NamesFine(FineWords fines, string sentence)
    {
        var words = Sentences.Words(sentence).Select(Sentences.Bare).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] != fines.Word) continue;
            var amount = words.FindIndex(i + 1, Math.Min(Near, words.Count - i - 1), w => char.IsAsciiDigit(w[0]));
            if (amount > 0 && words.Skip(amount + 1).Take(Near).Any(fines.Money.Contains)) return true;
        }
        return false;
    }
}
