using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Reading;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Content;

public sealed class ContentLoaderTests : IDisposable
{
    private readonly SmallWard _ward = new();

    [Fact]
    public void Load_WholeFolder_HasNoProblem()
    {
        var loaded = ContentLoader.Load(_ward.Folder);
        Assert.Empty(loaded.Problems);
        Assert.Equal(3, loaded.Set!.Articles.Count);
    }

    [Fact]
    public void Load_UnknownField_NamesFileAndLine()
    {
        _ward.WriteArticle("them", "1/2020/NĐ-CP", "Một bài nữa?", "bài nữa", "colour: red");
        var problem = Assert.Single(ContentLoader.Load(_ward.Folder).Problems);
        Assert.Equal("articles/thu/them.md:28: error: field 'colour' is unknown", problem.ToString());
    }

    [Fact]
    public void Load_BrokenArticle_LeavesItOutAndKeepsTheRest()
    {
        _ward.Write("articles/thu/hong.md", "---\nid: [\n---\nxin chào");
        var loaded = ContentLoader.Load(_ward.Folder);
        Assert.True(Assert.Single(loaded.Problems).IsError);
        Assert.Equal(3, loaded.Set!.Articles.Count);
    }

    [Fact]
    public void Load_FileBrokenAnywhere_IsNeverAnException()
    {
        const string file = "articles/thu/mu-bao-hiem.md";
        var text = File.ReadAllText(Path.Combine(_ward.Folder, file));
        var fields = text.IndexOf("---\n", 4, StringComparison.Ordinal);
        for (var at = 4; at < fields; at += 7)
        {
            foreach (var wrong in (string[])["[", "{", "]", "\"", "'", "&", "*", "!", "%", "|", "\t", ": ", "#"])
            {
                var problems = new ProblemList(file);
                YamlText.Parse(text[4..at] + wrong + text[at..fields], problems);
                Assert.All(problems.All, problem => Assert.InRange(problem.Line, 1, 60));
            }
        }
    }

    [Fact]
    public void Load_ArticleWithoutFrontMatter_SaysSo()
    {
        _ward.Write("articles/thu/tran.md", "chỉ có chữ");
        Assert.Contains("front matter", Assert.Single(ContentLoader.Load(_ward.Folder).Problems).Message);
    }

    [Fact]
    public void Load_HeadingOutsideTheFour_IsAnError()
    {
        _ward.Write("articles/thu/mu-bao-hiem.md",
            File.ReadAllText(Path.Combine(_ward.Folder, "articles/thu/mu-bao-hiem.md")).Replace("Cần làm", "Làm gì"));
        Assert.Contains("Làm gì", Assert.Single(ContentLoader.Load(_ward.Folder).Problems).Message);
    }

    [Fact]
    public void Load_MissingReplies_GivesNoSet()
    {
        File.Delete(Path.Combine(_ward.Folder, "replies.yml"));
        var loaded = ContentLoader.Load(_ward.Folder);
        Assert.Null(loaded.Set);
        Assert.Equal("replies.yml", loaded.Problems[0].File);
    }

    [Fact]
    public void Load_InvalidUtf8_IsAProblemNotAnException()
    {
        File.WriteAllBytes(Path.Combine(_ward.Folder, "articles/thu/nhi-phan.md"), [0x2D, 0xFF, 0xFE]);
        Assert.Contains("cannot be read", Assert.Single(ContentLoader.Load(_ward.Folder).Problems).Message);
    }

    [Fact]
    public void Load_PublishedArticle_WinsOverTheFile()
    {
        var text = File.ReadAllText(Path.Combine(_ward.Folder, "articles/thu/mu-bao-hiem.md"))
            .Replace("Câu trả lời ngắn", "Câu trả lời mới");
        var set = ContentLoader.Load(_ward.Folder, [new PublishedArticle("mu-bao-hiem", text)]).Set!;
        Assert.StartsWith("Câu trả lời mới", set.Articles["mu-bao-hiem"].Lead, StringComparison.Ordinal);
        Assert.NotEqual(ContentLoader.Load(_ward.Folder).Set!.Version, set.Version);
    }

    public void Dispose() => _ward.Dispose();
}
