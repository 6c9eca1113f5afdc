using BachDang.Outreach.Knowledge.Content.Occasions;
using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>
/// The voice of the service, in every text residents read: short sentences, no officialese, no threats, nobody
/// called guilty, no abbreviation left unexplained.
/// </summary>
internal static class ToneRules
{
    public static void Check(CheckRun run, Article article)
    {
        Check(run, article.File, [article.Lead, .. article.Sections.Select(section => section.Text)]);
    }

    public static void CheckReplies(CheckRun run)
    {
        foreach (var key in run.Set.Replies.Keys.Order(StringComparer.Ordinal))
            Check(run, ReplyRules.File, [run.Set.Replies[key]]);
        foreach (var desk in run.Set.Ward.Desks.Values.OrderBy(desk => desk.Id, StringComparer.Ordinal))
            Check(run, "ward.yml", [desk.What]);
        foreach (var template in run.Set.Templates) Check(run, TemplatesReader.File, [template.Text]);
        foreach (var occasion in run.Set.Occasions) Check(run, OccasionsReader.File, [WordsOf(occasion)]);
    }

    // As it is read: one message and the answers under it.
    private static string WordsOf(Occasion occasion) => string.Join('\n',
        [occasion.Title, occasion.Text, .. occasion.Questions.SelectMany(q => new[] { q.Text, q.Why })]);

    private static void Check(CheckRun run, string file, IReadOnlyList<string> parts)
    {
        var before = "";
        foreach (var part in parts)
        {
            before += VietnameseText.Lower(part) + "\n";
            CheckPhrases(run, file, part);
            foreach (var sentence in Sentences.Of(part)) CheckLength(run, file, sentence);
            CheckCapitals(run, file, part, before);
        }
    }

    private static void CheckPhrases(CheckRun run, string file, string part)
    {
        var lower = VietnameseText.Lower(part);
        Report(run.Tone.Officialese, "is officialese; say it plainly");
        Report(run.Tone.Threats, "threatens; say what may happen and who decides");
        Report(run.Tone.Verdicts, "concludes guilt or blames; only the authority decides");

        void Report(IReadOnlyList<string> phrases, string why)
        {
            foreach (var phrase in phrases)
                if (lower.Contains(phrase, StringComparison.Ordinal)) run.Error(file, phrase, $"'{phrase}' {why}");
        }
    }

    private static void CheckLength(CheckRun run, string file, string sentence)
    {
        var words = Sentences.Words(sentence).Count;
        var message = $"a sentence has {words} words, at most {run.Tone.Limits.SentenceWords}";
        if (words > run.Tone.Limits.SentenceWordsHard) run.Error(file, Sentences.Start(sentence), message);
        else if (words > run.Tone.Limits.SentenceWords) run.Warn(file, Sentences.Start(sentence), message);
    }

    private static void CheckCapitals(CheckRun run, string file, string part, string upToHere)
    {
        foreach (var word in Sentences.Words(part).Select(word => word.Trim(Sentences.Marks)))
        {
            if (!IsAbbreviation(word) || run.Tone.KnownCapitals.Contains(word)) continue;
            if (!run.Tone.ExplainedCapitals.TryGetValue(word, out var explanations))
                run.Error(file, word, $"'{word}' is an abbreviation; write the words");
            else if (!explanations.Any(words => upToHere.Contains(words, StringComparison.Ordinal)))
                run.Error(file, word, $"'{word}' is not explained where it is first used");
        }
    }

    private static bool IsAbbreviation(string word) =>
        word.Count(char.IsUpper) >= 2 && word.All(c => char.IsUpper(c) || char.IsAsciiDigit(c));
}
