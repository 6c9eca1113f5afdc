using BachDang.Outreach.Knowledge.Evaluation.Checking;
using BachDang.Outreach.Knowledge.Evaluation.Golden;
using BachDang.Outreach.Knowledge.Evaluation.Parts;
using BachDang.Outreach.Knowledge.Evaluation.Variants;

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>Asks every golden question and makes the scorecard. Needs no language model.</summary>
public sealed class EvaluationRun(KnowledgeBase knowledge)
{
    /// <summary>Runs all sets of a folder against its floors.</summary>
    /// <exception cref="Content.InvalidContentException">A golden file cannot be read.</exception>
    public async Task<Scorecard> RunAsync(string folder, CancellationToken ct)
    {
        var golden = GoldenFolder.Read(folder);
        var answerable = golden.Sets.Where(set => set.Kind == GoldenKind.Answerable).ToList();
        var latency = await Latency.MeasureAsync(
            knowledge, [.. answerable.SelectMany(set => set.Questions).Select(question => question.Text)], ct);

        var ledger = new Ledger();
        await AskAllAsync(golden, ledger, ct);
        await AskVariantsAsync(golden, answerable, ledger, ct);
        foreach (var question in golden.Sets.Where(s => s.Kind == GoldenKind.Masks).SelectMany(GoldenQuestion.Of))
            PersonalData.Count(ledger, question, knowledge.Mask(question.Turns[0]));
        return new Scorecard(golden, ledger, knowledge.Content, knowledge.Today, latency);
    }

    private async Task AskAllAsync(GoldenFolder golden, Ledger ledger, CancellationToken ct)
    {
        var interviewer = new Interviewer(knowledge);
        var citation = new Citation(ledger, new AnswerCheck(knowledge.Content, knowledge.Today));
        var own = new OwnWords(knowledge.Content);
        var questions = golden.Sets.Where(set => set.Kind != GoldenKind.Masks).SelectMany(GoldenQuestion.Of).ToList();
        var talks = questions.Where(question => question.Set.Kind == GoldenKind.Talks).ToList();
        var alone = await interviewer.AskAsync(talks.ConvertAll(t => t with { Turns = [t.Turns[^1]] }), ct);
        var asked = await interviewer.AskAsync(questions, ct);
        var talk = 0;
        foreach (var one in asked)
        {
            citation.Count(one);
            switch (one.Golden.Set.Kind)
            {
                case GoldenKind.Answerable:
                    Retrieval.Count(ledger, one);
                    Bands.Count(ledger, one);
                    Citation.CountExpected(ledger, one);
                    Routing.Count(ledger, one);
                    break;
                case GoldenKind.Talks:
                    FollowUps.Count(ledger, one, alone[talk++]);
                    break;
                case GoldenKind.Refuse:
                    Refusal.Count(ledger, one);
                    break;
                case GoldenKind.Routes:
                    Routing.Count(ledger, one);
                    break;
                case GoldenKind.Injection:
                    Injections.Count(ledger, one, own);
                    break;
            }
        }
        foreach (var id in knowledge.Content.Articles.Keys.Order(StringComparer.Ordinal))
            if (knowledge.Show(id) is { } shown) citation.Count(shown);
        citation.Close();
        Bands.CountLosses(ledger);
    }

    /// <summary>Every answerable question as written, and in every variant that changes it.</summary>
    private async Task AskVariantsAsync(
        GoldenFolder golden, IReadOnlyList<GoldenSet> answerable, Ledger ledger, CancellationToken ct)
    {
        var interviewer = new Interviewer(knowledge);
        var plain = answerable.SelectMany(set => GoldenQuestion.Of(set).Take(set.Questions.Count)).ToList();
        var answers = await interviewer.AskAsync(plain, ct);
        foreach (var variant in Variant.All(golden.Frames))
        {
            var changed = plain.ConvertAll(
                golden => golden with { Variant = variant.Name, Turns = [variant.Change(golden.Turns[0])] });
            var places = Enumerable.Range(0, plain.Count)
                .Where(i => changed[i].Turns[0] != plain[i].Turns[0]).ToList();
            var asked = await interviewer.AskAsync(places.ConvertAll(i => changed[i]), ct);
            foreach (var (at, one) in asked.Index()) Metamorphic.Count(ledger, answers[places[at]], one);
        }
    }
}
