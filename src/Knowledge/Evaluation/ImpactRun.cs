using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Evaluation.Golden;

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>A golden question that gets another answer with the change.</summary>
/// <param name="Question">As asked.</param>
/// <param name="Before">What is said now.</param>
/// <param name="After">What would be said.</param>
/// <param name="WasRight">Whether that is what the golden set expects.</param>
/// <param name="IsRight">The same with the change.</param>
public sealed record ImpactChange(string Question, Answer Before, Answer After, bool WasRight, bool IsRight)
{
    public bool IsWorse => WasRight && !IsRight;
}

/// <summary>What a change does to the golden questions.</summary>
/// <param name="Asked">How many were asked.</param>
/// <param name="RightBefore">How many go as they should now.</param>
/// <param name="RightAfter">How many would with the change.</param>
/// <param name="Changed">Those with another answer, what gets worse first.</param>
public sealed record Impact(int Asked, int RightBefore, int RightAfter, IReadOnlyList<ImpactChange> Changed);

/// <summary>Asks every golden question, as written, of two knowledge bases and compares.</summary>
public sealed class ImpactRun(KnowledgeBase before, KnowledgeBase after)
{
    private const int OnePiece = 50;

    /// <param name="folder">The golden questions.</param>
    /// <param name="progress">Told how many of how many are done.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <exception cref="Content.InvalidContentException">A golden file cannot be read.</exception>
    public async Task<Impact> RunAsync(string folder, Action<int, int> progress, CancellationToken ct)
    {
        var questions = GoldenFolder.Read(folder).Sets.Where(set => set.Kind != GoldenKind.Masks)
            .SelectMany(set => GoldenQuestion.Of(set).Take(set.Questions.Count)).ToList();
        var changed = new List<ImpactChange>();
        var (done, was, becomes) = (0, 0, 0);
        foreach (var piece in questions.Chunk(OnePiece))
        {
            progress(done, questions.Count);
            var now = await new Interviewer(before).AskAsync(piece, ct);
            var then = await new Interviewer(after).AskAsync(piece, ct);
            foreach (var (one, other) in now.Zip(then))
            {
                var (wasRight, isRight) = (IsRight(one), IsRight(other));
                (was, becomes) = (was + (wasRight ? 1 : 0), becomes + (isRight ? 1 : 0));
                if (one.Outcome != other.Outcome || wasRight != isRight)
                    changed.Add(new ImpactChange(one.Golden.Text, one.Answer, other.Answer, wasRight, isRight));
            }
            done += piece.Length;
        }
        return new Impact(questions.Count, was, becomes,
            [.. changed.OrderByDescending(c => c.IsWorse).ThenBy(c => c.Question, StringComparer.Ordinal)]);
    }

    private static bool IsRight(Asked asked) => asked.Golden.Set.Kind switch
    {
        GoldenKind.Answerable or GoldenKind.Talks => asked.IsRight || asked.IsOffered,
        GoldenKind.Routes => asked.Golden.AnyOf.Contains(asked.Answer.Route),
        GoldenKind.Injection => !asked.IsOutside,
        _ => !asked.IsAnswered,
    };
}
