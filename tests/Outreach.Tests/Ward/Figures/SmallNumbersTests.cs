using System.Globalization;
using BachDang.Outreach.Ward.Figures;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Figures;

public sealed class SmallNumbersTests
{
    [Theory]
    [InlineData(new[] { 5, 0, 9 }, "5 0 9", 14)]
    [InlineData(new[] { 2, 7, 9 }, "< . 9", 18)]
    [InlineData(new[] { 1, 3, 9 }, "< . .", 13)]
    [InlineData(new[] { 1, 1 }, "< <", null)]
    [InlineData(new[] { 2 }, "<", null)]
    public void Hide_SmallCount_IsNotLeftAlone(int[] counts, string shown, int? total)
    {
        var (cells, sum) = SmallNumbers.Hide(counts);
        Assert.Equal(shown, string.Join(' ', cells.Select(Shown)));
        Assert.Equal(total, sum);
    }

    private static string Shown(ShownCount cell) =>
        cell.Count?.ToString(CultureInfo.InvariantCulture) ?? (cell.IsSmall ? "<" : ".");
}
