using System.Globalization;
using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Calculators;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Tests.House;
using Xunit;
using Keys = BachDang.Outreach.Knowledge.Calculators.CalculatorReplyKeys;

namespace BachDang.Outreach.Tests.Knowledge.Calculators;

/// <summary>The rules of the calculators, on the real content.</summary>
public sealed class CalculatorTests
{
    private static readonly ContentSet Content = ContentLoader.Load(Path.Combine(SourceTree.Root, "content")).Set!;
    private static readonly CalculatorContext Context =
        new(Content, new DateOnly(2026, 11, 25), (day, days) => day.AddDays(days + 100));

    private readonly ShortWeightCalculator _weight = new();
    private readonly UnitPriceCalculator _price = new();
    private readonly DeadlineCalculator _deadline = new();
    private readonly BarcodeCalculator _barcode = new();

    [Theory]
    [InlineData("mua 2kg cá 150k/kg về cân lại 1,8kg thiếu bao nhiêu", "2000", "1800", "150000")]
    [InlineData("mua 2 cân cá hết 300k, cân lại còn 1 cân 8, mất bao nhiêu tiền", "2000", "1800", "150000")]
    [InlineData("mua 1 cân thịt giá 120 nghìn một cân bị thiếu 1 lạng tính giúp", "1000", "900", "120000")]
    [InlineData("can lai 1,8kg luc mua 2kg 150k/kg thieu bao nhieu", "2000", "1800", "150000")]
    public void Recognises_WholeStoryInOneMessage_GivesEveryValue(
        string text, string said, string weighed, string price)
    {
        Assert.True(_weight.Recognises(text, Context));
        var given = _weight.Begin(text, Context);
        Assert.Equal((said, weighed, price), (Plain(given["said"]), Plain(given["weighed"]), Plain(given["price"])));
    }

    [Theory]
    [InlineData("hôm qua tôi ra chợ mua 2 cân thịt về cân lại thiếu mất 2 lạng thì làm thế nào")]
    [InlineData("mua 1kg thịt về còn 950g là bị gian r đúng k ạ")]
    [InlineData("Mua 2kg mà cân lại 1,8kg thì phạt bao nhiêu tiền")]
    [InlineData("Cân 30 cân mua năm cân thóc thì được thiếu mấy gam")]
    [InlineData("cân điêu 2 lạng báo ai")]
    [InlineData("thiếu bao nhiêu thì coi là cân sai")]
    public void Recognises_QuestionForAdvice_DoesNot(string text) => Assert.False(_weight.Recognises(text, Context));

    [Fact]
    public void Recognises_QuestionsOfTheArticles_TakesNoneForACalculation()
    {
        var matcher = new DialogMatcher(
            Content.Dialogs, Content.Words.Fillers, new PhraseBook(new WordReader(Content.Words)));
        var taken = Content.Articles.Values.SelectMany(a => a.Questions).Where(question =>
            matcher.Begins(question) is not null || Calculator.All.Any(c => c.Recognises(question, Context))).ToList();
        Assert.True(taken.Count == 0, string.Join('\n', taken));
    }

    [Theory]
    [InlineData(8, 1000, 20)]
    [InlineData(10, 7000, 100)]
    [InlineData(100, 50_000, 600)]
    [InlineData(1, 250, 5)]
    [InlineData(1, 251, 10)]
    [InlineData(15, 1000, null)]
    [InlineData(15, 1001, 50)]
    [InlineData(10, 9000, 100)]
    [InlineData(30, 1999, null)]
    [InlineData(30, 2000, 100)]
    [InlineData(5, 6000, null)]
    public void AllowedFor_LoadOnAScale_IsTheCirculars(int kilograms, int grams, int? allowed) =>
        Assert.Equal(allowed, Content.Calculators.Scales.Single(s => s.Kilograms == kilograms).AllowedFor(grams));

    [Theory]
    [InlineData("8", 20, Keys.WeightWithin)]
    [InlineData("8", 21, Keys.WeightOver)]
    [InlineData("15", 50, Keys.WeightNoLimit)]
    [InlineData(Given.Unknown, 200, Keys.WeightNoLimit)]
    public void Next_ShortWeight_ComparesOnlyWithAKnownLimit(string scale, int lack, string key)
    {
        var given = Given.Nothing.With("said", "1000").With("weighed", $"{1000 - lack}")
            .With("price", "150000").With("scale", scale);
        var result = Assert.IsType<Result>(_weight.Next(given, Context));
        Assert.Equal([Keys.WeightShort, Keys.WeightLost, key, Keys.WeightWho], result.Lines.Select(l => l.Key));
        Assert.Equal(key == Keys.WeightNoLimit, result.Sources.Count == 0);
    }

    [Theory]
    [InlineData("1000", "1 2 4 5 8")]
    [InlineData("3000", "4 5 8 10 12 15 20 30")]
    [InlineData("50", "")]
    public void Next_ScaleQuestion_OffersOnlyScalesWithALimit(string said, string scales)
    {
        var step = _weight.Next(
            Given.Nothing.With("said", said).With("weighed", "10").With("price", Given.Unknown), Context);
        Assert.Equal(scales, string.Join(' ', step is Ask ask ? ask.Choices.Select(c => c.Value) : []));
    }

    [Fact]
    public void Next_ShortWeight_CountsExactly()
    {
        var given = Given.Nothing.With("said", "2000").With("weighed", "1800").With("price", "150000")
            .With("scale", Given.Unknown);
        var lines = Assert.IsType<Result>(_weight.Next(given, Context)).Lines;
        Assert.Equal("200 g", Value(lines[0], "lack"));
        Assert.Equal("10 %", Value(lines[0], "percent"));
        Assert.Equal("30.000 đồng", Value(lines[1], "lost"));
    }

    [Theory]
    [InlineData("gói 800g 45k gói 500g 30k", "1")]
    [InlineData("loại 30k được 500 gam và loại 52k được 1 kg", "2")]
    [InlineData("lốc 4 hộp 180ml 32k, chai 1 lít 35k", "2")]
    [InlineData("6 x 500ml giá 60k; 1,5 lít giá 25k", "2")]
    [InlineData("vỉ 10 quả 35k vỉ 6 quả 22k", "1")]
    public void Next_Packs_TellsTheCheapest(string text, string best)
    {
        var result = Assert.IsType<Result>(_price.Next(_price.Begin(text, Context), Context));
        Assert.Equal(best, Value(result.Lines.Single(l => l.Key == Keys.PriceCheapest), "number"));
    }

    [Fact]
    public void Take_PackOfAnotherKind_IsNotCompared()
    {
        var given = _price.Begin("45k 800g", Context);
        Assert.Equal(Keys.PriceOtherKind, _price.Take("pack2", "30k 1 lít", given, Context).Problem?.Key);
        Assert.Equal(Keys.PriceNot, _price.Take("pack2", "800g", given, Context).Problem?.Key);
    }

    [Theory]
    [InlineData("warranty", "15/3/2026", "15/04/2027", "12 tháng", "1 tháng")]
    [InlineData("warranty", "31/1/2026", "28/02/2026", "1 tháng", "0")]
    [InlineData("multilevel", "1/11/2026", "01/12/2026")]
    [InlineData("door", "20/11/2026", "03/03/2027")]
    [InlineData("seminar", "20/11/2026", "20/12/2026")]
    public void Next_Deadline_IsItsLastDay(
        string kind, string bought, string last, string months = "12 tháng", string repair = "0")
    {
        var given = _deadline.Begin(kind, Context);
        given = _deadline.Take("bought", bought, given, Context).Given!;
        given = _deadline.Take("months", months, given, Context).Given!;
        given = _deadline.Take("repair", repair, given, Context).Given!;
        var result = Assert.IsType<Result>(_deadline.Next(given, Context));
        Assert.Equal(kind == "warranty" && repair == "1 tháng" ? "14/04/2027" : last, Value(result.Lines[0], "last"));
        Assert.Single(result.Sources);
    }

    [Fact]
    public void Next_RemotePurchaseAsDescribed_GivesNoRight()
    {
        var given = _deadline.Begin("remote", Context);
        Assert.IsType<Ask>(_deadline.Next(given, Context));
        given = _deadline.Take("wrong", "không, đúng mô tả", given, Context).Given!;
        Assert.Equal(Keys.TermRemoteNoRight, Assert.IsType<Result>(_deadline.Next(given, Context)).Lines[0].Key);
    }

    [Fact]
    public void Next_LawNoLongerInForce_IsNotUsed()
    {
        var later = Context with { Content = Content with { Laws = new Dictionary<string, Law>() } };
        var given = _deadline.Begin("multilevel", later);
        Assert.Equal(Keys.TermLawChanged, Assert.IsType<Result>(_deadline.Next(given, later)).Lines[0].Key);
    }

    [Theory]
    [InlineData("tuần trước", Keys.TermDateVague)]
    [InlineData("15/3/2027", Keys.TermDateFuture)]
    [InlineData("lâu rồi", Keys.TermDateNot)]
    public void Take_DayThatDoesNotServe_SaysWhy(string text, string key) =>
        Assert.Equal(key, _deadline.Take("bought", text, Given.Nothing, Context).Problem?.Key);

    [Theory]
    [InlineData("8934563138165", true, 893)]
    [InlineData("8934563138166", false, 893)]
    [InlineData("4006381333931", true, 400)]
    [InlineData("036000291452", true, 3)]
    [InlineData("96385074", true, 963)]
    [InlineData("18934563138162", true, 893)]
    public void IsRight_KnownCodes_FollowTheCheckDigit(string digits, bool right, int prefix)
    {
        var code = Barcode.Find(digits)!;
        Assert.Equal((right, prefix), (code.IsRight, code.Prefix));
    }

    [Theory]
    [InlineData("893 4563 138165", "8934563138165")]
    [InlineData("mã vạch 8-934563-138165 nhé", "8934563138165")]
    [InlineData("số 12345", null)]
    [InlineData("123456789012345", null)]
    public void Find_InText_TakesOnlyBarcodeLengths(string text, string? digits) =>
        Assert.Equal(digits, Barcode.Find(text)?.Digits);

    [Fact]
    public void Next_EverySingleSlip_IsNoticed()
    {
        const string good = "8934563138165";
        for (var i = 0; i < good.Length; i++)
            for (var digit = '0'; digit <= '9'; digit++)
                Assert.Equal(digit == good[i], new Barcode(good[..i] + digit + good[(i + 1)..]).IsRight);
    }

    [Fact]
    public void Next_VietnamesePrefix_SaysThatItProvesNothing()
    {
        var result = Assert.IsType<Result>(_barcode.Next(_barcode.Begin("8934563138165", Context), Context));
        Assert.Equal([Keys.BarcodeRight, Keys.BarcodeVietnam, Keys.BarcodeProvesNothing],
            result.Lines.Select(l => l.Key));
    }

    private static string? Plain(string? number) =>
        number is null ? null : decimal.ToInt64(decimal.Parse(number, CultureInfo.InvariantCulture)).ToString(
            CultureInfo.InvariantCulture);

    private static string Value(Line line, string name) => line.Values.Single(v => v.Key == name).Value;
}
