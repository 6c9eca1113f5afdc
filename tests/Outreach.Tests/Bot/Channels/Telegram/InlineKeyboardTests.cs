using BachDang.Outreach.Bot.Channels.Telegram.Sending;
using BachDang.Outreach.Ward.Messages;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

public sealed class InlineKeyboardTests
{
    [Fact]
    public void Of_SmallOnes_ShareRowsWhileTheyStayReadable()
    {
        Choice[] choices =
        [
            new("a", "Mua phải hàng giả thì làm gì?"), Small("Đúng ý"), Small("Chưa đúng"), Small("Câu này sai"),
            Small("Vì sao trả lời vậy?"), new("b", "Gửi cán bộ"),
        ];

        var keyboard = InlineKeyboard.Of(choices, out var left)!;

        Assert.Equal(0, left);
        Assert.Equal(
            ["Mua phải hàng giả thì làm gì?", "Đúng ý|Chưa đúng|Câu này sai", "Vì sao trả lời vậy?", "Gửi cán bộ"],
            keyboard.InlineKeyboard.Select(row => string.Join('|', row.Select(button => button.Text))));
    }

    [Theory]
    [InlineData("https://bachdang.example.vn/l/abc", true)]
    [InlineData("http://203.0.113.7/l/abc", true)]
    [InlineData("http://localhost:5080/l/abc", false)]
    [InlineData("javascript:alert(1)", false)]
    public void Of_Address_IsAnUrlButtonOrLeftOut(string url, bool fits)
    {
        var keyboard = InlineKeyboard.Of([Choice.Leading(url, "Xem")], out var left);

        Assert.Equal(fits ? 0 : 1, left);
        var button = keyboard?.InlineKeyboard[0][0];
        Assert.Equal(fits ? (url, null) : (null, null), (button?.Url, button?.CallbackData));
    }

    private static Choice Small(string title) => new("s", title) { Small = true };
}
