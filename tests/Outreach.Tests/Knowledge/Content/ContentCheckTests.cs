using BachDang.Outreach.Knowledge.Content.Checking;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Content;

public sealed class ContentCheckTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private readonly SmallWard _ward = new();

    [Fact]
    public void Run_WholeFolder_FindsNoError() => Assert.Empty(Errors());

    [Theory]
    [InlineData("3/2020/NĐ-CP", "has expired")]
    [InlineData("2/2020/NĐ-CP", "is not in force before 2026-12-01")]
    [InlineData("9/2020/NĐ-CP", "is not in laws.yml")]
    [InlineData("4/2020/NĐ-CP", "no source is known to be in force")]
    public void Run_SourceThatDoesNotHold_IsAnError(string law, string message)
    {
        _ward.WriteArticle("mu-bao-hiem", law, "Mũ bảo hiểm đạt chuẩn phải có gì?", "mũ bảo hiểm");
        Assert.Contains(Errors(), e => e.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_SameQuestionTwiceHoweverTyped_NamesBothFiles()
    {
        _ward.WriteArticle("trung", "1/2020/NĐ-CP", "bi can dieu thi bao ai", "chuyện khác hẳn");
        Assert.Contains(Errors(), e => e.Contains("the same question is in", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_SameWordsInAnotherOrder_NamesBothFiles()
    {
        _ward.WriteArticle("trung", "1/2020/NĐ-CP", "Cân điêu bị thì ai báo?", "chuyện khác hẳn");
        Assert.Contains(Errors(), e => e.Contains("a question of the same words is in", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_QuestionAskedTwiceOrDeniedByItself_IsAnError()
    {
        _ward.WriteArticle("them", "1/2020/NĐ-CP", "Một bài nữa?", "bài nữa", "notThis: [{question: mot bai nua}]");
        var file = Path.Combine(_ward.Folder, "articles/thu/them.md");
        _ward.Write("articles/thu/them.md", File.ReadAllText(file).Replace(
            "keywords:", "  - Một bài nữa\nkeywords:", StringComparison.Ordinal));
        Assert.Contains(Errors(), e => e.Contains("asks this question twice", StringComparison.Ordinal));
        Assert.Contains(Errors(), e => e.Contains("notThis names one of the article's own", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_SameTitleTwice_NamesBothFiles()
    {
        _ward.WriteArticle("them", "1/2020/NĐ-CP", "Bị cân điêu thì báo ai", "chuyện khác hẳn");
        Assert.Contains(Errors(), e => e.Contains("the same title is in", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_DeadLinkAndUnknownDesk_AreErrors()
    {
        _ward.WriteArticle("them", "1/2020/NĐ-CP", "Một bài nữa?", "bài nữa", "followUps: [khong-co]");
        Assert.Contains(Errors(), e => e.Contains("followUps names 'khong-co'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gọi 0912345678")]
    [InlineData("viết cho a@b.vn")]
    [InlineData("xem https://trang.example")]
    [InlineData("gọi {phone:khong-co}")]
    [InlineData("tiến hành ngay")]
    public void Run_WordsAnArticleMayNotHold_AreErrors(string words)
    {
        _ward.WriteArticle("them", "1/2020/NĐ-CP", "Một bài nữa?", $"bài nữa {words}");
        Assert.Contains(Errors(), e => e.Contains("them.md", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_MissingReply_IsAnErrorAndUnusedOneAWarning()
    {
        var problems = ContentCheck.Run(_ward.Folder, Today, ["answer.choose", "no.such_reply"]);
        Assert.Contains(problems, p => p.IsError && p.Message.Contains("no.such_reply", StringComparison.Ordinal));
        Assert.Contains(problems, p => !p.IsError && p.Message.Contains("used by nobody", StringComparison.Ordinal));
    }

    private IEnumerable<string> Errors() =>
        ContentCheck.Run(_ward.Folder, Today, []).Where(p => p.IsError).Select(p => p.ToString());

    public void Dispose() => _ward.Dispose();
}
