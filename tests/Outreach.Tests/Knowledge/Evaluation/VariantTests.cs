using BachDang.Outreach.Knowledge.Evaluation.Variants;
using BachDang.Outreach.Knowledge.Text;
using BachDang.Outreach.Tests.Knowledge.Answering;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Evaluation;

public sealed class VariantTests
{
    [Theory]
    [InlineData("hòa thúy khỏe HÒA", "hoà thuý khoẻ HOÀ")]
    [InlineData("lọa tõe hủy", "loạ toẽ huỷ")]
    [InlineData("quý hoàn của mùa khuỷu nghĩa", "quý hoàn của mùa khuỷu nghĩa")]
    public void TonePlacement_OpenPair_MovesThereAndBack(string classic, string modern)
    {
        Assert.Equal(modern, TonePlacement.Modern(classic));
        Assert.Equal(modern, TonePlacement.Modern(modern));
        Assert.Equal(classic, TonePlacement.Classic(modern));
        Assert.Equal(classic, TonePlacement.Classic(classic));
    }

    [Fact]
    public void Typos_OneOrTwo_AreSoManyEditsInOtherWordsAndAlwaysTheSame()
    {
        foreach (var text in RealContent.Knowledge.Content.Articles.Values.SelectMany(a => a.Questions))
            for (var slips = 1; slips <= 2; slips++)
            {
                var typed = Typos.Make(text, slips);
                Assert.Equal(typed, Typos.Make(text, slips));
                var (before, after) = (VietnameseText.Clean(text).Split(' '), typed.Split(' '));
                Assert.Equal(before.Length, after.Length);
                var slipped = before.Zip(after).Where(pair => pair.First != pair.Second).ToList();
                var hasWords = text.Split(' ').Any(word => word.Length >= 3 && word.All(char.IsLetter));
                Assert.InRange(slipped.Count, hasWords ? 1 : 0, slips);
                Assert.All(slipped, pair => Assert.InRange(pair.Second.Length - pair.First.Length, -slips, slips));
            }
    }

    [Theory]
    [InlineData("hàng", 1)]
    [InlineData("a 12 345", 0)]
    [InlineData("", 0)]
    public void Typos_FewWords_ChangesAtMostThese(string text, int changed) =>
        Assert.Equal(changed, text.Split(' ').Zip(Typos.Make(text, 2).Split(' ')).Count(p => p.First != p.Second));

    [Fact]
    public void Typos_Letters_KeepTheFirstAndAllDigits()
    {
        var typed = Typos.Make("QCVN 2:2021/BKHCN, 1.000.000 đồng", 2);
        Assert.StartsWith("Q", typed, StringComparison.Ordinal);
        Assert.Contains("2:2021/", typed, StringComparison.Ordinal);
        Assert.Contains("1.000.000 đ", typed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Giả, nhái: xử sao?!", "Giả nhái xử sao")]
    [InlineData("phạt 1.000.000 theo 98/2020/NĐ-CP?", "phạt 1.000.000 theo 98/2020/NĐ-CP")]
    public void Signs_Removed_KeepNumbersAndCodes(string text, string bare) => Assert.Equal(bare, Signs.Remove(text));

    [Fact]
    public void Signs_AddedSpacesAndZeroWidth_CleanToTheSameWords()
    {
        const string text = "mua phải hàng giả thì sao?";
        Assert.Equal("mua phải hàng, giả thì sao???!!", Signs.Add(text));
        Assert.Equal(text, VietnameseText.Clean(Signs.DoubleSpaces(text)));
        Assert.NotEqual(text, Signs.AddZeroWidth(text));
        Assert.Equal(text, VietnameseText.Clean(Signs.AddZeroWidth(text)));
    }

    [Theory]
    [InlineData("Cho em hỏi {question}", "Cho em hỏi giả thì sao?")]
    [InlineData("{stem} ạ?", "giả thì sao ạ?")]
    public void Framed_QuestionOrStem_StandsInItsFrame(string frame, string framed) =>
        Assert.Equal(framed, Variant.Framed(frame, "giả thì sao?"));

    [Fact]
    public void All_Names_AreDifferent()
    {
        var names = Variant.All([KeyValuePair.Create("polite", "{question}")]).Select(v => v.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal("polite", names[^1]);
    }
}
