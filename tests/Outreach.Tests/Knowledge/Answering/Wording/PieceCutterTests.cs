using BachDang.Outreach.Knowledge.Answering.Wording.Sentences;
using BachDang.Outreach.Knowledge.Content;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Answering.Wording;

public sealed class PieceCutterTests
{
    private static readonly ContentSet Content = RealContent.Knowledge.Content;
    private static readonly PieceCutter Cutter = new(Content.Words.Rewording);

    [Fact]
    public void Cut_SentenceThatLeans_StaysWithTheOneBefore() => Assert.Equal(
        [
            "Người bán phải trả lại tiền cho người mua. Nhưng hàng giảm giá thì không được trả.",
            "Giữ hóa đơn và ảnh chụp mặt hàng.",
        ],
        Cut("Người bán phải trả lại tiền cho người mua. Nhưng hàng giảm giá thì không được trả. "
            + "Giữ hóa đơn và ảnh chụp mặt hàng."));

    [Fact]
    public void Cut_ListAfterItsIntroduction_IsOnePiece() => Assert.Equal(
        ["Các mức của tổ chức từ thấp đến cao:\n- 5 triệu.\n- 10 triệu."],
        Cut("Các mức của tổ chức từ thấp đến cao:\n- 5 triệu.\n- 10 triệu."));

    [Fact]
    public void Cut_AbbreviationWithFullStop_EndsNoSentence() => Assert.Single(
        Cut("Nộp đơn tại trụ sở của TP. Hải Phòng trong giờ làm việc."));

    [Fact]
    public void Cut_EveryArticle_LosesNothing()
    {
        foreach (var article in Content.Articles.Values)
        {
            var cut = Letters(string.Concat(Cutter.Cut(article).Select(piece => piece.Text)));
            foreach (var text in article.Sections.Select(section => section.Text).Prepend(article.Lead))
                foreach (var line in text.Split('\n'))
                    Assert.Contains(Letters(line), cut, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Accept_EveryPieceOfEveryArticle_ItsOwnWordsHold()
    {
        var check = new SentenceCheck(Content.Words.Rewording);
        foreach (var piece in Content.Articles.Values.SelectMany(Cutter.Cut).Where(piece => !piece.IsList))
            Assert.True(check.Accept(piece.Text, [piece]) is not null, piece.Text);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Cut(string lead) => Cutter.Cut(
        Content.Articles.Values.First() with { Lead = lead, Sections = [] }).Select(piece => piece.Text);
}
