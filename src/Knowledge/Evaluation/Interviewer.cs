using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Evaluation.Golden;

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>Asks golden questions, several at a time; answers come back in the order of the questions.</summary>
internal sealed class Interviewer(KnowledgeBase knowledge)
{
    public Task<Asked[]> AskAsync(IReadOnlyList<GoldenQuestion> questions, CancellationToken ct) =>
        ForEachAsync(questions, async (golden, stop) =>
        {
            var answer = await AnswerAsync(golden.Turns, stop);
            var ranked = golden.Turns.Count == 1 ? await knowledge.RankAsync(golden.Turns[0], stop) : [];
            return new Asked(golden, answer, ranked);
        }, ct);

    private static async Task<TOut[]> ForEachAsync<TIn, TOut>(
        IReadOnlyList<TIn> all, Func<TIn, CancellationToken, Task<TOut>> ask, CancellationToken ct)
    {
        var results = new TOut[all.Count];
        await Parallel.ForAsync(0, all.Count, ct, async (i, stop) => results[i] = await ask(all[i], stop));
        return results;
    }

    private async Task<Answer> AnswerAsync(IReadOnlyList<string> turns, CancellationToken ct)
    {
        var earlier = new List<EarlierTurn>();
        for (var i = 0; i < turns.Count - 1; i++)
        {
            var answer = await knowledge.AnswerAsync(new Question(turns[i], earlier), ct);
            earlier.AddRange(answer.Each.Select(part => part.Turn));
        }
        return await knowledge.AnswerAsync(new Question(turns[^1], earlier), ct);
    }
}
