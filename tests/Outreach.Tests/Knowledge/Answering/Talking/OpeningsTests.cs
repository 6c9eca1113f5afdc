using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Talking;
using BachDang.Outreach.Knowledge.Answering.Talking.Several;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Answering.Talking;

public sealed class OpeningsTests
{
    private static readonly string[] Starts = ["", "không, ", "chuyện khác ", "gì? và "];

    private static readonly AnswerShelf Shelf = new(RealContent.Knowledge.Content);

    [Theory]
    [InlineData("không, ý tôi là xăng", "xăng")]
    [InlineData("khong phai, y toi la xang", "xang")]
    [InlineData("ý em là xăng cơ", "xăng")]
    [InlineData("không, hỏi về mũ bảo hiểm", "mũ bảo hiểm")]
    [InlineData("à nhầm, thuốc lá lậu cơ", "thuốc lá lậu")]
    [InlineData("không phải hàng giả mà là hàng lậu", "hàng lậu")]
    [InlineData("mũ bảo hiểm cơ", "mũ bảo hiểm")]
    [InlineData("nhầm rồi", "")]
    public void Read_Correction_GivesWhatWasMeant(string text, string rest) =>
        Assert.Equal(new Opening(OpeningKind.TakesBack, rest), Read(text));

    [Theory]
    [InlineData("chuyện khác", "")]
    [InlineData("thôi hỏi cái khác nhé", "")]
    [InlineData("hoi chuyen khac", "")]
    [InlineData("à hỏi chuyện khác, bảo hành có mất phí không", "bảo hành có mất phí không")]
    public void Read_Leaving_GivesTheNewQuestion(string text, string rest) =>
        Assert.Equal(new Opening(OpeningKind.Leaves, rest), Read(text));

    [Theory]
    [InlineData("không đeo mũ bảo hiểm đạt chuẩn có bị phạt không")]
    [InlineData("không phải giấy tờ gì thì bán được không")]
    [InlineData("cái khác nhau giữa hợp chuẩn và hợp quy là gì")]
    [InlineData("nhầm nơi nhận đơn thì có được chuyển không")]
    [InlineData("sai số cho phép của cân là bao nhiêu")]
    public void Read_QuestionThatBeginsAlike_IsLeftAlone(string text) =>
        Assert.Equal(new Opening(OpeningKind.None, text), Shelf.Openings.Read(text, inTalk: true));

    [Fact]
    public void Read_NothingSaidBefore_TakesNothingBack() =>
        Assert.Equal(OpeningKind.None, Shelf.Openings.Read("không, ý tôi là xăng", inTalk: false).Kind);

    [Fact]
    public void ReadAndCut_AnyText_NeverThrows() => Prop.ForAll<string?>(text =>
    {
        foreach (var start in Starts)
        {
            Shelf.Openings.Read(start + text, inTalk: true);
            Assert.InRange(Shelf.Cutter.Cut(start + text).Count, 1, QuestionCutter.MostParts);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("Bán hàng giả phạt bao nhiêu? Tố cáo có bị lộ tên không?",
        "Bán hàng giả phạt bao nhiêu?|Tố cáo có bị lộ tên không?")]
    [InlineData("mua phải hàng giả thì làm gì và báo ở đâu, có được thưởng không?",
        "mua phải hàng giả thì làm gì|báo ở đâu|có được thưởng không?")]
    [InlineData("can dieu phat bao nhieu, bao o dau", "can dieu phat bao nhieu|bao o dau")]
    [InlineData("Báo ở đâu? Phạt bao nhiêu? Cảm ơn nhé", "Báo ở đâu?|Phạt bao nhiêu? Cảm ơn nhé")]
    [InlineData("Hôm qua tôi mua phải hàng giả. Người bán không chịu đổi. Tôi phải làm gì?",
        "Hôm qua tôi mua phải hàng giả. Người bán không chịu đổi. Tôi phải làm gì?")]
    [InlineData("Một gì? Hai gì? Ba gì? Bốn gì?", "Một gì? Hai gì? Ba gì? Bốn gì?")]
    public void Cut_Message_IntoItsQuestions(string text, string parts) =>
        Assert.Equal(parts.Split('|'), Shelf.Cutter.Cut(text));

    // Abbreviations and politeness are written out before.
    private static Opening Read(string text) => Shelf.Openings.Read(Shelf.Words.WriteOut(text), inTalk: true);
}
