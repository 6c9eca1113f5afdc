using BachDang.Outreach.Knowledge.Answering;

namespace BachDang.Outreach.Knowledge.Evaluation.Parts;

/// <summary>
/// A question said in another way that means the same. <c>kept</c>: the top article is the same; <c>same</c>: a
/// resident gets the same (the same article, or as buttons the same first one, or again none).
/// </summary>
internal static class Metamorphic
{
    public const string Name = "metamorphic";

    public static void Count(Ledger ledger, Asked plain, Asked changed)
    {
        var kept = plain.Top == changed.Top;
        ledger.Tally(Name, Ledger.AllSets, changed.Golden.Variant).Add(
            ("kept", kept ? 1 : 0), ("same", Shown(plain.Answer) == Shown(changed.Answer) ? 1 : 0));
        if (!kept)
            ledger.Misses.Add(new Miss(
                MissKind.MovedByVariant, $"{changed.Golden.Set.Name} {changed.Golden.Variant}", changed.Golden.Text,
                plain.Top, changed.Top, changed.Golden.Line, changed.Answer.Score));
    }

    private static (AnswerStatus, string?) Shown(Answer answer) =>
        (answer.Status, answer.Status == AnswerStatus.Choose ? answer.Choices[0].ArticleId : answer.ArticleId);
}
