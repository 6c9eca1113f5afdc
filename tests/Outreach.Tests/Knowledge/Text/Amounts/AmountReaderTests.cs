using System.Globalization;
using BachDang.Outreach.Knowledge.Text;
using BachDang.Outreach.Knowledge.Text.Amounts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Text.Amounts;

public sealed class AmountReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("1tr", 1_000_000)]
    [InlineData("1tr2", 1_200_000)]
    [InlineData("1tr250", 1_250_000)]
    [InlineData("1 triệu rưỡi", 1_500_000)]
    [InlineData("1 trieu ruoi", 1_500_000)]
    [InlineData("triệu rưỡi", 1_500_000)]
    [InlineData("1,5 triệu", 1_500_000)]
    [InlineData("1.5tr", 1_500_000)]
    [InlineData("1 triệu 200 nghìn", 1_200_000)]
    [InlineData("1 triệu hai", 1_200_000)]
    [InlineData("hai triệu", 2_000_000)]
    [InlineData("2 củ", 2_000_000)]
    [InlineData("2 củ rưỡi", 2_500_000)]
    [InlineData("500k", 500_000)]
    [InlineData("2k5", 2_500)]
    [InlineData("500 nghìn", 500_000)]
    [InlineData("500 ngàn đồng", 500_000)]
    [InlineData("500 nghin dong", 500_000)]
    [InlineData("hai trăm rưỡi nghìn", 250_000)]
    [InlineData("ba mươi lăm nghìn", 35_000)]
    [InlineData("mười nghìn", 10_000)]
    [InlineData("12.000đ", 12_000)]
    [InlineData("12,000đ", 12_000)]
    [InlineData("12.000 đồng", 12_000)]
    [InlineData("1.250.000 vnđ", 1_250_000)]
    [InlineData("1,5 tỷ", 1_500_000_000)]
    [InlineData("nửa triệu", 500_000)]
    public void Read_Money_IsInDong(string text, decimal dong) => Assert.Equal(dong, Only<Money>(text).Dong);

    [Theory]
    [InlineData("2 lạng", 200)]
    [InlineData("2 lang", 200)]
    [InlineData("1 cân", 1000)]
    [InlineData("2 can", 2000)]
    [InlineData("1kg2", 1200)]
    [InlineData("1kg200", 1200)]
    [InlineData("1 ký rưỡi", 1500)]
    [InlineData("1 kí lô rưỡi", 1500)]
    [InlineData("cân rưỡi", 1500)]
    [InlineData("300g", 300)]
    [InlineData("300 gram", 300)]
    [InlineData("nửa cân", 500)]
    [InlineData("nua can", 500)]
    [InlineData("hai lạng rưỡi", 250)]
    [InlineData("1 cân 2 lạng", 1200)]
    [InlineData("1 cân hai", 1200)]
    [InlineData("2 kg 300g", 2300)]
    [InlineData("1,8kg", 1800)]
    [InlineData("1.8 kg", 1800)]
    [InlineData("1,250 kg", 1250)]
    [InlineData("0.250 kg", 250)]
    [InlineData("1 yến", 10_000)]
    [InlineData("2 tạ rưỡi", 250_000)]
    [InlineData("3 tấn", 3_000_000)]
    public void Read_Weight_IsInGrams(string text, decimal grams) => Assert.Equal(grams, Only<Weight>(text).Grams);

    [Fact]
    public void Read_DotBeforeThreeDigits_GroupsThousandsAndTellsTheOtherReading() =>
        Assert.Equal((1_200_000, 1200), (Only<Weight>("1.200 kg").Grams, Only<Weight>("1.200 kg").Otherwise));

    [Theory]
    [InlineData("1 lít rưỡi", 1500)]
    [InlineData("500ml", 500)]
    [InlineData("1,5 lit", 1500)]
    [InlineData("nửa lít", 500)]
    public void Read_Volume_IsInMillilitres(string text, decimal ml) =>
        Assert.Equal(ml, Only<Volume>(text).Millilitres);

    [Theory]
    [InlineData("12 tháng", 12, 0)]
    [InlineData("1 năm", 12, 0)]
    [InlineData("1 nam ruoi", 18, 0)]
    [InlineData("2 năm 6 tháng", 30, 0)]
    [InlineData("nửa năm", 6, 0)]
    [InlineData("1 tháng rưỡi", 1, 15)]
    [InlineData("30 ngày", 0, 30)]
    [InlineData("2 tuần", 0, 14)]
    public void Read_Period_IsMonthsAndDays(string text, int months, int days)
    {
        var time = Only<TimeSpanned>(text);
        Assert.Equal((months, days), (time.Months, time.Days));
    }

    [Theory]
    [InlineData("15/3/2026", "2026-03-15", false)]
    [InlineData("ngày 15-03-26", "2026-03-15", false)]
    [InlineData("15.3.2026", "2026-03-15", false)]
    [InlineData("2026-03-15", "2026-03-15", false)]
    [InlineData("15/3", "2026-03-15", false)]
    [InlineData("15/12", "2025-12-15", false)]
    [InlineData("ngày 15 tháng 3 năm 2025", "2025-03-15", false)]
    [InlineData("mùng 5 tháng 3", "2026-03-05", false)]
    [InlineData("hôm qua", "2026-11-24", false)]
    [InlineData("hom kia", "2026-11-23", false)]
    [InlineData("sáng nay", "2026-11-25", false)]
    [InlineData("tuần trước", "2026-11-18", true)]
    [InlineData("10 ngày trước", "2026-11-15", false)]
    [InlineData("cách đây 3 tháng", "2026-08-25", true)]
    public void Read_Day_IsThatDay(string text, string day, bool vague)
    {
        var read = Only<Day>(text);
        Assert.Equal((DateOnly.Parse(day, CultureInfo.InvariantCulture), vague), (read.Date, read.IsVague));
    }

    [Theory]
    [InlineData("nghị định 98/2020/NĐ-CP")]
    [InlineData("QCVN 2:2021/BKHCN")]
    [InlineData("cần mua cân, cân lại")]
    [InlineData("ta nam can lang")]
    [InlineData("31/2/2026")]
    [InlineData("tháng 3 năm nay")]
    [InlineData("phong A4")]
    public void Read_WhatIsNoAmount_GivesNone(string text) =>
        Assert.DoesNotContain(AmountReader.Read(text, Today), a => a is not Count { Unit: "" });

    [Theory]
    [InlineData("150k/kg", 1000)]
    [InlineData("150 nghìn một cân", 1000)]
    [InlineData("150k 1 ký", 1000)]
    [InlineData("150k/100g", 100)]
    [InlineData("150.000đ/kg", 1000)]
    public void Read_PriceForAWeight_KnowsTheWeight(string text, decimal grams)
    {
        var price = Only<Money>(text);
        Assert.Equal((150_000, grams), (price.Dong, Assert.IsType<Weight>(price.Per).Grams));
    }

    [Fact]
    public void Read_VerbAfterAPrice_IsNoUnit() =>
        Assert.Null(AmountReader.Read("mua 150k cân lại 1,8kg", Today).OfType<Money>().Single().Per);

    [Fact]
    public void Read_AnyText_GivesPositiveAmountsInOrderWithoutOverlap() => Prop.ForAll<string?>(text =>
    {
        var end = 0;
        var clean = VietnameseText.Clean(text ?? "");
        foreach (var amount in AmountReader.Read(text ?? "", Today))
        {
            Assert.True(amount.Start >= end && amount.Length > 0 && amount.Start + amount.Length <= clean.Length);
            end = amount.Start + amount.Length;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_WhatFormatWrote_IsTheSameMoneyAndWeight() => Prop.ForAll(Gen.Choose(1, 999_999_999).ToArbitrary(),
        number =>
        {
            Assert.Equal(number, Only<Money>(AmountFormat.Money(number)).Dong);
            var grams = Math.Max(1, number % 999_000);
            Assert.Equal(grams, Only<Weight>(AmountFormat.Weight(grams)).Grams);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_PiecesOfAmounts_NeverThrow() => Prop.ForAll(
        Gen.ListOf(Gen.Elements("1", "23", "1.200", ",", "/", "-", "tr", "k", "củ", "rưỡi", "nửa", "hai", "mươi",
            "trăm", "cân", "kg", "lạng", "tháng", "năm", "ngày", "hôm", "qua", "trước", "một", "đ", " ", " ",
            "9999999999999999"))
            .Select(parts => string.Concat(parts)).ToArbitrary(),
        text =>
        {
            _ = AmountReader.Read(text, Today);
            _ = AmountWords.WriteOut(VietnameseText.Clean(text));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("mua hết 1tr", "mua hết 1 triệu đồng")]
    [InlineData("mua hết 1tr2 có đòi được không", "mua hết 1,2 triệu đồng có đòi được không")]
    [InlineData("bị phạt 500k", "bị phạt 500 nghìn đồng")]
    [InlineData("cọc 2 củ rồi", "cọc 2 triệu đồng rồi")]
    [InlineData("mua 2 củ khoai", "mua 2 củ khoai")]
    [InlineData("nhẫn vàng 24k", "nhẫn vàng 24k")]
    [InlineData("500 k được trả", "500 k được trả")]
    [InlineData("12.000đ", "12.000đ")]
    [InlineData("nghị định 98/2020", "nghị định 98/2020")]
    public void WriteOut_ShortMoney_BecomesWords(string text, string expected) =>
        Assert.Equal(expected, AmountWords.WriteOut(text));

    private static T Only<T>(string text)
        where T : Amount => Assert.IsType<T>(Assert.Single(AmountReader.Read(text, Today)));
}
