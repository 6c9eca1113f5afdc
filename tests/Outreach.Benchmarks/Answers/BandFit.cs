using System.Globalization;
using BachDang.Outreach.Knowledge;

namespace BachDang.Outreach.Benchmarks.Answers;

/// <summary>Fits the weights of Knowledge/Answering/Deciding/Thresholds.cs on the golden questions, and says what they
/// do to questions that took no part: each eighth of the golden ones in turn, and any other files given.</summary>
internal static class BandFit
{
    private const int Parts = 8;
    private const double Choose = 0.3;
    private static readonly double[] Bars = [0.9, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Length < 2)
        {
            Report.Line("bands CONTENT GOLDEN [questions.jsonl ...]");
            return 2;
        }
        var knowledge = KnowledgeBase.Open(arguments[0], TimeProvider.System);
        var golden = await BandQuestion.OfGoldenAsync(knowledge, arguments[1]);
        Print("golden, each eighth judged by the others", CrossJudge(golden));
        var (first, known) = Fit(golden);
        foreach (var path in arguments[2..])
        {
            var others = await BandQuestion.OfFileAsync(knowledge, path);
            Print(Path.GetFileName(path), others.ConvertAll(q => Judge(q, first, known)));
        }
        Report.Line("first: " + Weights(first));
        Report.Line("known: " + Weights(known));
        return 0;
    }

    private static List<Judged> CrossJudge(List<BandQuestion> questions)
    {
        // The same in every run and on every machine: no seed, no hash of the runtime.
        var groups = questions.Select(q => q.Group).Distinct().Order(StringComparer.Ordinal)
            .Select((group, i) => (group, i % Parts)).ToDictionary(g => g.group, g => g.Item2, StringComparer.Ordinal);
        var judged = new List<Judged>();
        for (var part = 0; part < Parts; part++)
        {
            var (first, known) = Fit(questions.FindAll(q => groups[q.Group] != part));
            judged.AddRange(questions.Where(q => groups[q.Group] == part).Select(q => Judge(q, first, known)));
        }
        return judged;
    }

    private static (double[] First, double[] Known) Fit(List<BandQuestion> questions)
    {
        var rows = questions.ConvertAll(q => q.Row);
        return (LogisticFit.Fit(rows, questions.ConvertAll(q => q.FirstIsRight)),
            LogisticFit.Fit(rows, questions.ConvertAll(q => q.IsKnown)));
    }

    private static Judged Judge(BandQuestion question, double[] first, double[] known) => new(
        question, LogisticFit.Likely(first, question.Row), LogisticFit.Likely(known, question.Row));

    private static void Print(string title, List<Judged> judged)
    {
        var ours = judged.FindAll(j => j.Question.IsOurs);
        var foreign = judged.FindAll(j => !j.Question.IsOurs);
        Report.Line($"{title}: {ours.Count} ours, {foreign.Count} foreign");
        foreach (var bar in Bars)
        {
            bool Answered(Judged j) => j.First >= bar;
            bool Offered(Judged j) => !Answered(j) && j.Known >= Choose;
            var right = Share(ours, j => Answered(j) && j.Question.FirstIsRight);
            var wrong = Share(ours, j => Answered(j) && !j.Question.FirstIsRight);
            var found = Share(
                ours, j => Answered(j) ? j.Question.FirstIsRight : Offered(j) && j.Question.IsKnown);
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"  from {bar:0.00}: right {right}  wrong {wrong}  found {found}  "
                + $"| foreign answered {Share(foreign, Answered)}  offered {Share(foreign, Offered)}"));
        }
    }

    private static string Share(List<Judged> judged, Func<Judged, bool> holds) => judged.Count == 0 ? "-"
        : (100.0 * judged.Count(holds) / judged.Count).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Weights(double[] weights) =>
        string.Join(", ", weights.Select(w => w.ToString("0.00", CultureInfo.InvariantCulture)));

    private sealed record Judged(BandQuestion Question, double First, double Known);
}
