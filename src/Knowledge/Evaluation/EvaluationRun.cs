using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>Asks every golden question and counts what came back. Needs no language model.</summary>
public sealed class EvaluationRun(KnowledgeBase knowledge)
{
    private const string Marked = "marked";
    private const string Unmarked = "unmarked";

    /// <summary>Runs all sets of a folder against its floors.</summary>
    /// <exception cref="Content.InvalidContentException">A golden file cannot be read.</exception>
    public async Task<EvaluationResult> RunAsync(string folder, CancellationToken ct)
    {
        var tallies = new List<Tally>();
        foreach (var set in GoldenSet.ReadAll(folder))
        {
            tallies.Add(await AskAsync(set, set.Spelling, text => text, ct));
            if (set.Spelling == Marked && set.Kind is not (GoldenKind.Masks or GoldenKind.Injection))
                tallies.Add(await AskAsync(set, Unmarked, VietnameseText.Fold, ct));
        }
        var shares = tallies.SelectMany(t => t.Shares()).ToDictionary();
        return new EvaluationResult(
            [.. tallies.Select(t => t.ToString())], [.. tallies.SelectMany(t => t.Misses)],
            Floors.Read(folder).Broken(shares));
    }

    private async Task<Tally> AskAsync(
        GoldenSet set, string spelling, Func<string, string> type, CancellationToken ct)
    {
        var tally = new Tally(set.Name, spelling);
        foreach (var (expected, text) in set.Questions)
        {
            switch (set.Kind)
            {
                case GoldenKind.Answerable:
                    var ranked = await knowledge.RankAsync(type(text), ct);
                    Judge.Answerable(tally, expected, type(text), await AnswerAsync([type(text)], ct), ranked);
                    break;
                case GoldenKind.Talks:
                    var turns = Array.ConvertAll(text.Split('>', StringSplitOptions.TrimEntries), t => type(t));
                    Judge.Talk(tally, expected, type(text), await AnswerAsync(turns, ct));
                    break;
                case GoldenKind.Refuse:
                    Judge.Refusal(tally, expected, type(text), await AnswerAsync([type(text)], ct));
                    break;
                case GoldenKind.Routes:
                    Judge.Route(tally, expected, type(text), await AnswerAsync([type(text)], ct));
                    break;
                case GoldenKind.Injection:
                    var message = text.Split(" >> ")[0];
                    Judge.Injection(tally, expected, text, await AnswerAsync([message], ct));
                    break;
                case GoldenKind.Masks:
                    Judge.Mask(tally, text, knowledge.Mask);
                    break;
            }
        }
        return tally;
    }

    private async Task<Answer> AnswerAsync(string[] turns, CancellationToken ct)
    {
        var earlier = new List<EarlierTurn>();
        for (var i = 0; i < turns.Length - 1; i++)
        {
            var answer = await knowledge.AnswerAsync(new Question(turns[i], earlier), ct);
            earlier.Add(new EarlierTurn(answer.MaskedText, answer.ArticleId));
        }
        return await knowledge.AnswerAsync(new Question(turns[^1], earlier), ct);
    }
}
