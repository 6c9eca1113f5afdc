using System.Text;
using BachDang.Outreach.Knowledge.Search;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Search;

public sealed class SearchIndexTests
{
    private static readonly SearchIndex Index = SearchIndex.Build(SmallContent.Passages, new SearchSettings());

    [Theory]
    [InlineData("mua phải hàng giả thì làm gì", "hang-gia")]
    [InlineData("mua phai hang gia thi lam gi", "hang-gia")]
    [InlineData("mua phải hnàg giả thì làmm gì", "hang-gia")]
    [InlineData("mũ bảo hiểm đạt chuẩn", "mu-bao-hiem")]
    [InlineData("mu bao hiem dat chuan", "mu-bao-hiem")]
    [InlineData("mu boa hiem dat chun", "mu-bao-hiem")]
    [InlineData("QCVN 02:2021/BKHCN", "mu-bao-hiem")]
    [InlineData("qcvn 2:2021", "mu-bao-hiem")]
    [InlineData("nghi dinh 98/2020/nd-cp", "hang-gia")]
    [InlineData("8934563138165 là mã gì", "ma-vach")]
    [InlineData("verigoods.vn", "ma-vach")]
    [InlineData("cân thiếu khi đi chợ", "can-thieu")]
    [InlineData("đo luong can hhàng ở chợ", "can-thieu")]
    public void Search_Question_FindsItsPassage(string question, string expected) =>
        Assert.Equal(expected, Index.Search(question, 3).Hits[0].Id);

    [Fact]
    public void Search_SpellingVariants_GiveTheSameHits()
    {
        foreach (var question in SmallContent.Questions)
        {
            var hits = Index.Search(question, 5).Hits;
            Assert.Equal(hits, Index.Search(question, 5).Hits);
            Assert.Equal(hits, Index.Search(question.Normalize(NormalizationForm.FormD), 5).Hits);
            Assert.Equal(hits, Index.Search(question.Replace('đ', 'ð'), 5).Hits);
            Assert.Equal(hits, Index.Search(string.Join('\u200B', question.ToCharArray()), 5).Hits);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀 🚫")]
    [InlineData("\uD800\uDC00\uD800 \uFFFE")]
    [InlineData("שלום مرحبا")]
    [InlineData("<script>alert(1)</script> '; DROP TABLE x")]
    public void Search_NothingKnown_FindsNothingOrLittle(string question) =>
        Assert.True(Index.Search(question, 5).Hits.Count <= 5);

    [Fact]
    public void Search_EndlessQuestion_ReadsItsBeginning()
    {
        var result = Index.Search(string.Concat(Enumerable.Repeat("mũ bảo hiểm hnàg giả ", 200_000)), 5);
        Assert.Equal(256, result.Reading.Syllables.Count);
        Assert.NotEmpty(result.Hits);
    }

    [Fact]
    public void Search_EmptyIndex_FindsNothing()
    {
        var empty = SearchIndex.Build([], new SearchSettings());
        Assert.Empty(empty.Search("hàng giả", 5).Hits);
        Assert.Null(empty.Explain("hàng giả", "x"));
    }

    [Fact]
    public void Build_SameIdTwice_NamesIt()
    {
        var passage = new Passage("a", []);
        var error = Assert.Throws<ArgumentException>(() => SearchIndex.Build([passage, passage], new SearchSettings()));
        Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_Features_TellGoodFromForeignQuestions()
    {
        var good = Index.Search("Mua phải hàng giả thì làm gì?", 3).Hits[0];
        var foreign = Index.Search("lãi suất ngân hàng vietcombank tháng này", 3).Hits[0];
        Assert.Equal(1, good.Similarity, 3);
        Assert.InRange(good.Coverage, 0.99, 1);
        Assert.InRange(foreign.Coverage, 0, 0.5);
        Assert.InRange(foreign.Similarity, 0, 0.5);
    }

    [Fact]
    public void Search_ExactCode_SaysSo()
    {
        Assert.True(Index.Search("98/2020/NĐ-CP nói gì", 1).Hits[0].CodeMatch);
        Assert.False(Index.Search("hàng giả", 1).Hits[0].CodeMatch);
    }

    [Fact]
    public void Explain_Hit_AddsUpToItsScore()
    {
        foreach (var question in SmallContent.Questions)
        {
            var hit = Index.Search(question, 1).Hits[0];
            var why = Index.Explain(question, hit.Id)!;
            Assert.Equal(hit.Score, why.Score, 2);
            Assert.NotEmpty(why.Matches);
            Assert.All(why.Matches, m => Assert.True(m.Contribution > 0));
        }
    }

    [Fact]
    public void Search_ManyThreads_GiveWhatOneGives()
    {
        var expected = SmallContent.Questions.Select(q => Index.Search(q, 5).Hits).ToArray();
        Parallel.For(0, 400, i =>
        {
            var which = i % expected.Length;
            Assert.Equal(expected[which], Index.Search(SmallContent.Questions[which], 5).Hits);
        });
    }
}
