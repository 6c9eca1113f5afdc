using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Calculators;
using BachDang.Outreach.Knowledge.Content.Checking;

namespace BachDang.Outreach.Knowledge.Content.Calculators;

/// <summary>The calculators rest on documents in force, and every phrase said to begin a dialog does.</summary>
internal static class CalculatorRules
{
    private const string Numbers = "calculators.yml";
    private const string Phrases = "dialogs.yml";

    public static void Check(CheckRun run)
    {
        var book = run.Set.Calculators;
        var sources = book.Terms.Values.Select(t => t.Source).Append(book.ScaleSource).Append(book.BarcodeSource);
        foreach (var source in sources)
            if (!run.Set.Laws.TryGetValue(source.Law, out var law) || !law.IsInForceOn(run.Today))
                run.Error(Numbers, source.Law, $"law '{source.Law}' is not known to be in force");
        foreach (var kind in DeadlineCalculator.Kinds.Where(kind => !book.Terms.ContainsKey(kind)))
            run.Error(Numbers, "terms:", $"the deadline '{kind}' is missing");
        if (book.Scales.Count == 0) run.Error(Numbers, "scales:", "there is no limit for any scale");
        CheckPhrases(run);
    }

    private static void CheckPhrases(CheckRun run)
    {
        var matcher = new DialogMatcher(
            run.Set.Dialogs, run.Set.Words.Fillers, new PhraseBook(new WordReader(run.Set.Words)));
        foreach (var rule in run.Set.Dialogs.Dialogs)
            foreach (var example in rule.Examples)
                if (matcher.Begins(example) is var begun && begun != rule.Name)
                    run.Error(Phrases, example, $"'{example}' begins {begun ?? "no dialog"}, not {rule.Name}");
    }
}
