using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Answering.Masks.Numbers;
using BachDang.Outreach.Knowledge.Answering.Masks.Reading;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Answering;

public sealed class MaskTests : IDisposable
{
    private readonly SmallWard _ward = new();

    public void Dispose() => _ward.Dispose();

    [Fact]
    public void Every_list_of_mask_words_and_cues_is_one_the_program_knows()
    {
        var words = _ward.Open().Content.Words;

        Assert.All(words.MaskWords.Keys, list => Assert.True(Enum.TryParse<MaskRole>(list, true, out _), list));
        Assert.All(words.NumberCues.Keys, list => Assert.True(Enum.TryParse<NumberCue>(list, true, out _), list));
        Assert.All(Enum.GetValues<MaskRole>(), role => Assert.True(
            role is MaskRole.None or MaskRole.AnySurname
            || words.MaskWords.Keys.Contains(role.ToString(), StringComparer.OrdinalIgnoreCase), role.ToString()));
    }

    [Theory]
    [InlineData("Mua phải hàng giả thì làm gì, tôi là Nguyễn Văn Hùng ở số 12 ngõ 34 đường Lê Lợi")]
    [InlineData("tôi tên Trần Thị Mai, gọi lại cho tôi qua số 0912345678, mua phải hàng giả thì làm gì")]
    [InlineData("toi la nguyen van hung o so 5 ngo 12 le loi, mua phai hang gia thi lam gi")]
    public async Task Answer_WithPersonalDataAroundTheQuestion_IsOfTheQuestion(string text)
    {
        var answer = await _ward.Open().AnswerAsync(new Question(text), CancellationToken.None);

        Assert.Equal("mua-phai-hang-gia", answer.ArticleId);
        Assert.DoesNotContain("hung", answer.Reading, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("12", answer.MaskedText, StringComparison.Ordinal);
    }

    [Fact]
    public void Mask_MaskedAgain_ChangesNothing()
    {
        var ward = _ward.Open();
        var once = ward.Mask("Tôi là Nguyễn Văn Hùng, số 12 ngõ 34 Lê Lợi, 0912345678, sinh năm 1960, a@b.vn");

        Assert.Equal(once, ward.Mask(once));
    }

    [Theory]
    [InlineData("1 2 3 ")]
    [InlineData("0912 ")]
    [InlineData("nguyen van ")]
    [InlineData("Nguyễn ")]
    [InlineData("a@b.c ")]
    [InlineData("a còng ")]
    [InlineData("số 5 ")]
    [InlineData("20.12345, ")]
    [InlineData("(Hùng (Nguyễn ")]
    [InlineData("°1")]
    [InlineData("ol2 34567 ")]
    [InlineData("l0O ")]
    [InlineData("①° ")]
    [InlineData("\ud83d\ude00")]
    public void Mask_LongestMessageOfOneWord_Ends(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Question.MaxLength / unit.Length));

        Assert.NotEmpty(_ward.Open().Mask(text));
    }

    [Theory]
    [InlineData("quầy cô Nguyễn Thị Hoa, số 12 đường Lê Lợi", false, "quầy cô Nguyễn Thị Hoa, số 12 đường Lê Lợi")]
    [InlineData("shop 0912345678 facebook.com/hang.xin", true, "shop 0912345678 facebook.com/hang.xin")]
    public void MaskPlace_WhatTellsWhereItIs_Stays(string text, bool online, string kept) =>
        Assert.Equal(kept, _ward.Open().MaskPlace(text, online));

    [Theory]
    [InlineData("số 12 đường Lê Lợi, gọi tôi 0912345678", false, "0912345678")]
    [InlineData("facebook.com/hang.xin, căn cước của tôi 031085001234", true, "031085001234")]
    public void MaskPlace_WhatTellsWhoReports_IsMasked(string text, bool online, string gone) =>
        Assert.DoesNotContain(gone, _ward.Open().MaskPlace(text, online), StringComparison.Ordinal);

    [Fact]
    public void Mask_AnyTextAtAll_Ends()
    {
        string[] pieces =
        [
            "ol2", "o9I", "0912", "①", "½", "٣", "Nguyễn", "văn", "(Hùng", ")", "số", "ngõ", "12/34", "tòa B", "@",
            "°", "a còng", "chấm", "sinh", "otp", "xe", "15A", "+84", "fb", "\u0301", "\ud83d", "\u200b", "\n", " ",
            "/", "-", ".",
        ];
        var random = new Random(11);
        var ward = _ward.Open();
        for (var i = 0; i < 5000; i++)
        {
            var words = Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]);
            Assert.NotNull(ward.Mask(string.Join(random.Next(2) == 0 ? " " : "", words)));
        }
    }
}
