using System.Text.RegularExpressions;
using BachDang.Outreach.Knowledge.Evaluation;
using BachDang.Outreach.Knowledge.Evaluation.Golden;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Tests.Knowledge.Answering;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Evaluation;

public sealed partial class GoldenTests
{
    private const int MissesShown = 30;
    private const string Renew = "Run 'evaluate --out docs/scorecard.md' and commit the page with the change.";
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests", "golden");

    [Fact]
    public async Task The_golden_questions_hold_their_floors()
    {
        var measured = await new EvaluationRun(RealContent.Knowledge).RunAsync(Folder, default);
        var worst = measured.Misses.Take(MissesShown);
        Assert.True(measured.Broken.Count == 0, string.Join('\n', measured.Broken.Concat(worst)));
        Assert.DoesNotContain(SourceTree.Root, measured.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stored_scorecard_is_of_this_content_and_these_questions()
    {
        var page = SourceTree.Read("docs/scorecard.md");
        var golden = GoldenFolder.Read(Folder);
        Assert.True(Cell(page, "Content version") == RealContent.Knowledge.Content.Version, Renew);
        Assert.True(Cell(page, "Golden version") == golden.Version, Renew);
        foreach (var kind in golden.Sets.Where(set => !set.IsNearMiss).GroupBy(set => set.Kind))
        {
            var asked = kind.Sum(set => set.Questions.Count);
            Assert.Contains($"| {kind.Key.ToString().ToLowerInvariant()} | {kind.Count()} | {asked} |", page);
        }
    }

    [Fact]
    public void Every_article_a_golden_question_names_exists()
    {
        var articles = RealContent.Knowledge.Content.Articles;
        var unknown = GoldenFolder.Read(Folder).Sets
            .Where(set => set.Kind is GoldenKind.Answerable or GoldenKind.Talks or GoldenKind.Injection)
            .SelectMany(set => set.Questions.SelectMany(q => q.Expected.Split('|')).Select(id => $"{set.Name}: {id}"))
            .Where(name => !articles.ContainsKey(name.Split(": ")[1]) && name.Split(": ")[1] != "refuse")
            .Distinct();
        Assert.Empty(unknown);
    }

    private static string Cell(string page, string name) =>
        Row().Matches(page).Single(row => row.Groups[1].Value == name).Groups[2].Value;

    [GeneratedRegex(@"^\| (\w[\w ]*) \| ([^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
