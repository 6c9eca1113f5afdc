using BachDang.Outreach.Knowledge.Text;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Nghị định 98/2020/NĐ-CP", "nghị định 98 2020 nđ cp | 98/2020 98/2020/nd-cp")]
    [InlineData("nd 98/2020/nd-cp", "nd 98 2020 nd cp | 98/2020 98/2020/nd-cp")]
    [InlineData("QCVN 02:2021/BKHCN", "qcvn 02 2021 bkhcn | 2:2021 qcvn2:2021 2:2021/bkhcn qcvn2:2021/bkhcn")]
    [InlineData("TCVN ISO 9001:2015", "tcvn iso 9001 2015 | 9001:2015 iso9001:2015 tcvniso9001:2015")]
    [InlineData("ISO 9001 là gì", "iso 9001 là gì | iso9001")]
    [InlineData("vào verigoods.vn xem", "vào verigoods vn xem | verigoods.vn")]
    [InlineData("mã 8934563138165", "mã 8934563138165 | 8934563138165 893")]
    [InlineData("mã 8 934563 138165", "mã 8 934563 138165 | 8934563138165 893")]
    [InlineData("giá 1.000.000 đồng, 3,5 kg", "giá 1000000 đồng 3 5 kg | 3.5")]
    [InlineData("Hết hàng.Tôi chờ", "hết hàng tôi chờ | ")]
    [InlineData("chai 500ml và/hoặc F10-17", "chai 500 ml và hoặc f 10 17 | 500ml f10-17")]
    [InlineData("😀 ??", " | ")]
    public void Tokenize_Text_GivesWordsAndCodes(string text, string expected)
    {
        var tokens = Tokenizer.Tokenize(text);
        var words = string.Join(' ', tokens.Where(t => t.IsWord).Select(t => t.Text));
        var codes = string.Join(' ', tokens.Where(t => !t.IsWord).Select(t => t.Text));
        Assert.Equal(expected, $"{words} | {codes}");
    }

    [Fact]
    public void Tokenize_Sentences_MarksWhereOneEnds()
    {
        var tokens = Tokenizer.Tokenize("Hàng giả. Làm gì, ở đâu");
        Assert.Equal("làm ở", string.Join(' ', tokens.Where(t => t.AfterBreak).Select(t => t.Text)));
    }

    [Theory]
    [InlineData("ddoongf", "đồng")]
    [InlineData("vachj", "vạch")]
    [InlineData("nuwowcs", "nước")]
    [InlineData("dduowcj", "được")]
    [InlineData("hoaf", "hòa")]
    [InlineData("hang", null)]
    [InlineData("xyzs", null)]
    [InlineData("s", null)]
    public void TelexKeys_LeftAsTyped_AreRead(string keys, string? expected) =>
        Assert.Equal(expected, TelexKeys.TryRead(keys, out var syllable) ? syllable : null);

    [Theory]
    [InlineData("nghieng", true)]
    [InlineData("quyet", true)]
    [InlineData("giet", true)]
    [InlineData("ong", true)]
    [InlineData("ngon", true)]
    [InlineData("nogn", false)]
    [InlineData("brand", false)]
    [InlineData("ttu", false)]
    [InlineData("", false)]
    public void IsPossible_Letters_FollowTheLanguage(string folded, bool expected) =>
        Assert.Equal(expected, SyllableSounds.IsPossible(folded));

    [Fact]
    public void Expand_AbbreviationInQuestion_GivesItsMeaning()
    {
        var words = new WordList(
        [
            new("ko", "không"), new("vsattp", "vệ sinh an toàn thực phẩm"), new("đt", "điện thoại"),
            new("hàng nhái", "hàng giả"), new("", "rỗng"),
        ]);
        Assert.Equal(4, words.Count);
        Assert.Equal(
            "dt hang nhai ko điện thoại hàng giả không", string.Join(' ', words.RoutingWords("dt hang nhai ko")));
        Assert.Equal("hàng nhãi", string.Join(' ', words.RoutingWords("hàng nhãi")));
        Assert.Empty(WordList.Empty.Expand(Tokenizer.Tokenize("ko")));
    }
}
