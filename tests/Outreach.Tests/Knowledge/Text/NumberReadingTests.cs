using BachDang.Outreach.Knowledge.Text.Speaking;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Text;

public sealed class NumberReadingTests
{
    private static readonly Dictionary<string, int> Units = new()
    {
        ["không"] = 0,
        ["một"] = 1,
        ["mốt"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["tư"] = 4,
        ["năm"] = 5,
        ["lăm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
    };

    [Theory]
    [InlineData(0, "không")]
    [InlineData(1, "một")]
    [InlineData(4, "bốn")]
    [InlineData(5, "năm")]
    [InlineData(10, "mười")]
    [InlineData(11, "mười một")]
    [InlineData(14, "mười bốn")]
    [InlineData(15, "mười lăm")]
    [InlineData(20, "hai mươi")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(24, "hai mươi tư")]
    [InlineData(25, "hai mươi lăm")]
    [InlineData(34, "ba mươi tư")]
    [InlineData(55, "năm mươi lăm")]
    [InlineData(99, "chín mươi chín")]
    [InlineData(100, "một trăm")]
    [InlineData(101, "một trăm linh một")]
    [InlineData(104, "một trăm linh tư")]
    [InlineData(105, "một trăm linh năm")]
    [InlineData(110, "một trăm mười")]
    [InlineData(111, "một trăm mười một")]
    [InlineData(115, "một trăm mười lăm")]
    [InlineData(121, "một trăm hai mươi mốt")]
    [InlineData(205, "hai trăm linh năm")]
    [InlineData(250, "hai trăm năm mươi")]
    [InlineData(999, "chín trăm chín mươi chín")]
    [InlineData(1000, "một nghìn")]
    [InlineData(1001, "một nghìn không trăm linh một")]
    [InlineData(1015, "một nghìn không trăm mười lăm")]
    [InlineData(1100, "một nghìn một trăm")]
    [InlineData(1703, "một nghìn bảy trăm linh ba")]
    [InlineData(2026, "hai nghìn không trăm hai mươi sáu")]
    [InlineData(10_000, "mười nghìn")]
    [InlineData(15_500, "mười lăm nghìn năm trăm")]
    [InlineData(50_000, "năm mươi nghìn")]
    [InlineData(100_000, "một trăm nghìn")]
    [InlineData(105_000, "một trăm linh năm nghìn")]
    [InlineData(250_005, "hai trăm năm mươi nghìn không trăm linh năm")]
    [InlineData(1_000_000, "một triệu")]
    [InlineData(1_000_500, "một triệu năm trăm")]
    [InlineData(1_250_000, "một triệu hai trăm năm mươi nghìn")]
    [InlineData(21_000_021, "hai mươi mốt triệu không trăm hai mươi mốt")]
    [InlineData(1_000_000_000, "một tỷ")]
    [InlineData(1_000_000_001, "một tỷ không trăm linh một")]
    [InlineData(2_500_000_000, "hai tỷ năm trăm triệu")]
    [InlineData(1_000_000_000_000, "một nghìn tỷ")]
    [InlineData(1_200_000_000_000, "một nghìn hai trăm tỷ")]
    [InlineData(1_000_000_000_000_000, "một triệu tỷ")]
    public void Whole_Number_IsSaidAsInTheNorth(long number, string said) =>
        Assert.Equal(said, NumberReading.Whole(number));

    [Theory]
    [InlineData("3,5", "ba phẩy năm")]
    [InlineData("0,5", "không phẩy năm")]
    [InlineData("1,25", "một phẩy hai mươi lăm")]
    [InlineData("3,05", "ba phẩy không năm")]
    [InlineData("3,14159", "ba phẩy một bốn một năm chín")]
    [InlineData("1.250.000", "một triệu hai trăm năm mươi nghìn")]
    [InlineData("1.250,5", "một nghìn hai trăm năm mươi phẩy năm")]
    [InlineData("-2", "âm hai")]
    [InlineData("007", "bảy")]
    [InlineData("1.5", null)]
    [InlineData("1.2.3", null)]
    [InlineData("1,2,3", null)]
    [InlineData("9999999999999999", null)]
    [InlineData("", null)]
    public void Written_Number_IsRead(string text, string? said) => Assert.Equal(said, NumberReading.Written(text));

    [Fact]
    public void OneByOne_Phone_IsSaidDigitByDigit() =>
        Assert.Equal("không chín một hai ba bốn", NumberReading.OneByOne("0912.34"));

    [Fact]
    public void Whole_AnyNumber_ReadsBackToItself()
    {
        var random = new Random(20261125);
        var numbers = Enumerable.Range(0, 12_000).Select(n => (long)n)
            .Concat(Enumerable.Range(0, 20_000).Select(_ =>
                (long)Math.Pow(10, random.NextDouble() * 15) % (NumberReading.Largest + 1)))
            .Concat(Enumerable.Range(0, 15).Select(power => (long)Math.Pow(10, power) + power % 2));
        foreach (var number in numbers) Assert.Equal(number, Back(NumberReading.Whole(number)));
    }

    // A reader of its own, word by word.
    private static long Back(string said)
    {
        var (total, group, digit) = (0L, 0L, -1L);
        void Close(long size)
        {
            group += Math.Max(digit, 0);
            total += group * size;
            (group, digit) = (0, -1);
        }
        foreach (var word in said.Split(' '))
        {
            switch (word)
            {
                case "trăm": (group, digit) = (group + digit * 100, -1); break;
                case "mười": (group, digit) = (group + 10, -1); break;
                case "mươi": (group, digit) = (group + digit * 10, -1); break;
                case "linh": break;
                case "nghìn": Close(1_000); break;
                case "triệu": Close(1_000_000); break;
                case "tỷ":
                    Close(1);
                    total *= 1_000_000_000;
                    break;
                default: digit = Units[word]; break;
            }
        }
        Close(1);
        return total;
    }
}
