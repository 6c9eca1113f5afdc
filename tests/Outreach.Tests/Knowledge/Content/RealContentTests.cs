using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Checking;
using BachDang.Outreach.Tests.House;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Content;

/// <summary>The repository's own articles keep every rule; its CHANGELOG.md says what their histories say.</summary>
public sealed class RealContentTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "content");

    [Fact]
    public void The_content_has_no_error_and_no_warning() =>
        Assert.Empty(ContentCheck.Run(Folder, LastReview(), ReplyKeysInCode.All()));

    [Fact]
    public void Half_of_the_answers_have_at_most_120_words_with_their_laws()
    {
        var knowledge = Answering.RealContent.Knowledge;
        var words = knowledge.Content.Articles.Keys
            .Select(id => knowledge.Show(id)!.Lead.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length)
            .Order().ToList();
        Assert.InRange(words[words.Count / 2], 1, 120);
    }

    /// <summary>The day of the newest review: on it nothing is overdue, whenever the tests run.</summary>
    private static DateOnly LastReview() => ContentLoader.Load(Folder).Set!.Articles.Values.Max(a => a.Reviewed);
}
