using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Evaluation.Checking;
using BachDang.Outreach.Tests.Knowledge.Answering;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Evaluation;

public sealed class AnswerCheckTests
{
    private const string Article = "bao-lau-kiem-dinh-can";
    private static readonly AnswerCheck Check = new(RealContent.Knowledge.Content, RealContent.Knowledge.Today);
    private static readonly Answer Shown = RealContent.Knowledge.Show(Article)!;

    [Fact]
    public void Unsupported_EveryArticleAsItIs_IsNothing() => Assert.All(
        RealContent.Knowledge.Content.Articles.Keys,
        id => Assert.Empty(Check.Unsupported(RealContent.Knowledge.Show(id)!)));

    [Theory]
    [InlineData("24 tháng", "36 tháng")]
    [InlineData("24 tháng", "24 năm")]
    [InlineData("15/4/2026", "16/4/2026")]
    [InlineData("23/2013/TT-BKHCN", "23/2014/TT-BKHCN")]
    [InlineData("04/2011/QH13", "04/2011/QH14")]
    [InlineData("Điều 16", "Điều 17")]
    public void Unsupported_OneFigureChanged_IsNamed(string right, string wrong)
    {
        Assert.Contains(right, Shown.Text, StringComparison.Ordinal);
        var changed = Shown with { Text = Shown.Text.Replace(right, wrong, StringComparison.Ordinal) };
        Assert.NotEmpty(Check.Unsupported(changed));
    }

    [Fact]
    public void Unsupported_AmountInventedByAnybody_IsNamed()
    {
        var invented = Check.Unsupported(Shown with { Text = Shown.Text + " Phạt đến 70 triệu đồng." });
        Assert.Equal("70000000", Assert.Single(invented).Value);
    }

    [Fact]
    public void ShowsSourceInForce_SourcesMissingForeignOrUnwritten_IsFalse()
    {
        Assert.True(Check.ShowsSourceInForce(Shown));
        Assert.False(Check.ShowsSourceInForce(Shown with { Sources = [] }));
        Assert.False(Check.ShowsSourceInForce(Shown with { Sources = [new AnswerSource("Luật lạ", "", null)] }));
        Assert.False(Check.ShowsSourceInForce(Shown with { Lead = "24 tháng một lần." }));
    }

    [Fact]
    public async Task ForeignTo_OwnAnswers_IsNothing_AndAForeignWordIsNamed()
    {
        var own = new OwnWords(RealContent.Knowledge.Content);
        Assert.All(
            RealContent.Knowledge.Content.Articles.Keys,
            id => Assert.Equal("", own.ForeignTo(RealContent.Knowledge.Show(id)!)));
        foreach (var said in new[] { "cháy nhà rồi cứu với", "xin chào", "số điện thoại công an phường", "bánh xèo" })
            Assert.Equal("", own.ForeignTo(await RealContent.Knowledge.AnswerAsync(new Question(said), default)));
        Assert.Equal("HACKED", own.ForeignTo(Shown with { Text = Shown.Text + "\nHACKED" }));
    }

    [Theory]
    [InlineData("tôi là Lê Thị Hoa, 0912345678", "tôi là [tên], [số]", "tôi là [tên], [số]", false)]
    [InlineData("tôi là Lê Thị Hoa, 0912345678", "tôi là [tên], [số]", "tôi là [tên] Hoa, [số]", true)]
    [InlineData("tôi là Lê Thị Hoa, 0912345678", "tôi là [tên], [số]", "tôi là [tên], 0912345678", true)]
    [InlineData("tôi là Lê Thị Hoa, 0912345678", "tôi là [tên], [số]", "[tên], [số]", false)]
    public void Leaked_WordThatShouldBeHidden_IsSeen(string message, string expected, string stored, bool leaked) =>
        Assert.Equal(leaked, HiddenWords.Leaked(message, expected, stored));
}
