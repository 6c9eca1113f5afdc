using BachDang.Outreach.Knowledge.Evaluation.Golden;
using BachDang.Outreach.Knowledge.Text;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Tests.Knowledge.Answering;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Evaluation;

/// <summary>How much the golden sets must hold, and that they ask in other words than the articles do.</summary>
public sealed class GoldenCountTests
{
    // A golden question may share at most this part of its words, and of its letter triples, with any one question of
    // its article; above, it would only prove that the article finds itself.
    private const double MostSharedWords = 0.85;
    private const double MostSharedTriples = 0.85;
    private const int TwoTurns = 2;

    private static readonly IReadOnlyList<GoldenSet> Sets =
        GoldenFolder.Read(Path.Combine(SourceTree.Root, "tests", "golden")).Sets;

    [Fact]
    public void Sets_Sizes_AreNotBelowWhatIsPromised()
    {
        Assert.InRange(Count(set => set.Kind == GoldenKind.Answerable), 500, int.MaxValue);
        Assert.InRange(Count(set => set.Kind == GoldenKind.Refuse && !set.IsNearMiss), 200, int.MaxValue);
        Assert.InRange(Count(set => set.IsNearMiss), 100, int.MaxValue);
        Assert.InRange(Count(set => set.Kind == GoldenKind.Injection), 80, int.MaxValue);
        Assert.InRange(Count(set => set.Kind == GoldenKind.Masks), 150, int.MaxValue);
        Assert.InRange(Questions(GoldenKind.Talks).Count(q => q.Text.Split('>').Length >= TwoTurns), 60, int.MaxValue);
    }

    [Fact]
    public void Answerable_EveryArticle_IsAskedFor()
    {
        var asked = Questions(GoldenKind.Answerable).SelectMany(q => q.Expected.Split('|')).ToHashSet();
        Assert.Empty(RealContent.Knowledge.Content.Articles.Keys.Except(asked));
    }

    [Fact]
    public void Questions_InOneSet_AreAllDifferent()
    {
        // In masks and routes the same words in another spelling are another line.
        foreach (var set in Sets.Where(set => set.Kind is not (GoldenKind.Masks or GoldenKind.Routes)))
            Assert.Empty(set.Questions.GroupBy(q => Normal(q.Text)).Where(same => same.Count() > 1).Select(s => s.Key));
    }

    [Fact]
    public void Answerable_Wording_IsNotTheArticlesOwn()
    {
        var articles = RealContent.Knowledge.Content.Articles;
        var alike = (
            from question in Questions(GoldenKind.Answerable)
            from id in question.Expected.Split('|')
            where articles.ContainsKey(id)
            from own in articles[id].Questions.Append(articles[id].Title)
            let words = Shared(Words(question.Text), Words(own))
            let triples = Shared(Triples(question.Text), Triples(own))
            where Normal(question.Text) == Normal(own) || words > MostSharedWords || triples > MostSharedTriples
            select $"{id}: '{question.Text}' is '{own}' ({words:0.00}, {triples:0.00})").ToList();
        Assert.True(alike.Count == 0, string.Join('\n', alike));
    }

    private static int Count(Func<GoldenSet, bool> which) => Sets.Where(which).Sum(set => set.Questions.Count);

    private static IEnumerable<(string Expected, string Text)> Questions(GoldenKind kind) =>
        Sets.Where(set => set.Kind == kind).SelectMany(set => set.Questions);

    private static string Normal(string text) => string.Join(' ', Words(text));

    private static List<string> Words(string text) =>
        [.. Tokenizer.Tokenize(text).Where(token => token.IsWord).Select(token => token.Folded)];

    private static List<string> Triples(string text)
    {
        var normal = $" {Normal(text)} ";
        return [.. Enumerable.Range(0, Math.Max(0, normal.Length - 2)).Select(i => normal.Substring(i, 3))];
    }

    /// <summary>Twice what both have, of what they have together: 1 for the same, 0 for nothing shared.</summary>
    private static double Shared(List<string> one, List<string> other)
    {
        var left = other.GroupBy(part => part).ToDictionary(part => part.Key, part => part.Count());
        var shared = one.GroupBy(part => part).Sum(part => Math.Min(part.Count(), left.GetValueOrDefault(part.Key)));
        return one.Count + other.Count == 0 ? 1 : 2.0 * shared / (one.Count + other.Count);
    }
}
