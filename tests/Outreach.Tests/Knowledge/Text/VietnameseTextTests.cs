using System.Text;
using BachDang.Outreach.Knowledge.Text;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Mũ bảo  hiểm\r\n\tgiả ", "Mũ bảo hiểm\ngiả")]
    [InlineData("ði ðâu, Ðà Nẵng", "đi đâu, Đà Nẵng")]
    [InlineData("hàng\u200B gi\u00ADả\uFEFF", "hàng giả")]
    [InlineData("a\uD800b\uDC00c\uFFFEd\uFDD0e", "abcde")]
    [InlineData("ok\U000E0041\U000E007F\u202Enhé", "oknhé")]
    [InlineData("ｍã　ＱＲ", "mã QR")]
    [InlineData("hаng giа", "hang gia")]
    [InlineData("Москва", "Москва")]
    [InlineData("tie\u0302\u0301ng Vie\u0302\u0323t", "tiếng Việt")]
    [InlineData("tiê\u0301ng Viê\u0323t", "tiếng Việt")]
    [InlineData("Viẹ\u0302t", "Việt")]
    [InlineData("tiê\u0341ng", "tiếng")]
    [InlineData("50.000₫", "50.000đ")]
    [InlineData("𝐇𝐞𝐥𝐥𝐨 𝟏𝟐", "Hello 12")]
    [InlineData("98/2020/NĐ‑CP", "98/2020/NĐ-CP")]
    [InlineData("z̶a̶l̷g\u0300o", "zalgo")]
    [InlineData("", "")]
    [InlineData(" \n\u200B ", "")]
    public void Clean_TextFromOutside_IsReadable(string text, string expected) =>
        Assert.Equal(expected, VietnameseText.Clean(text));

    [Fact]
    public void Clean_EveryDecomposedLatinLetter_IsComposedAsUnicodeDoes()
    {
        for (var c = '\u00C0'; c < '\u1F00'; c++)
        {
            if (c is >= '\u0250' and < '\u1E00') continue;
            var apart = c.ToString().Normalize(NormalizationForm.FormD);
            if (apart.Length == 1) continue;
            Assert.Equal(c.ToString(), VietnameseText.Clean(apart));
            Assert.Equal(VietnameseText.Fold(apart[..1]), VietnameseText.Fold(c.ToString()));
        }
    }

    [Theory]
    [InlineData("ĐƯỜNG Huỳnh Thúc Kháng", "duong huynh thuc khang")]
    [InlineData("Kraków, Straße, Łódź, cœur", "krakow, strasse, lodz, coeur")]
    [InlineData("ðường", "duong")]
    public void Fold_AnyCase_HasNoMarks(string text, string expected) =>
        Assert.Equal(expected, VietnameseText.Fold(text));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuý", "thúy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("hòan", "hoàn")]
    [InlineData("qúy", "quý")]
    [InlineData("quí", "quý")]
    [InlineData("gìơ", "giờ")]
    [InlineData("ngòai", "ngoài")]
    [InlineData("kĩ", "kỹ")]
    [InlineData("lí", "lý")]
    [InlineData("mĩ", "mỹ")]
    [InlineData("sỹ", "sĩ")]
    [InlineData("tỷ", "tỉ")]
    [InlineData("ty", "ti")]
    [InlineData("ý", "ý")]
    [InlineData("y", "y")]
    [InlineData("mía", "mía")]
    [InlineData("nghiêng", "nghiêng")]
    [InlineData("khuỷu", "khuỷu")]
    [InlineData("được", "được")]
    [InlineData("café", "café")]
    [InlineData("josé", "josé")]
    [InlineData("müller", "müller")]
    public void Canonical_Syllable_HasOneSpelling(string syllable, string expected) =>
        Assert.Equal(expected, VietnameseText.Canonical(syllable));

    [Fact]
    public void SelfCheck_WithUnicodeData_Passes() => VietnameseText.SelfCheck();
}
