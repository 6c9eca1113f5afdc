using BachDang.Outreach.Bot.Channels.Telegram.Sending;
using BachDang.Outreach.BotApi.Wire;
using BachDang.Outreach.Ward.Messages;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

public sealed class MessagePartsTests
{
    private static readonly string[] Pieces =
    [
        "a", "ế", "e\u0302\u0301", "😀", "👩‍👩‍👧", " ", ". ", "\n", "\n\n", "**", "- ", "<b>", "&amp;", "&",
        "**đậm**", "\ud83d", "\ude00", "điện tử", new string('x', 61),
    ];

    private static Arbitrary<string> Texts { get; } = Gen.Sized(size =>
        Gen.Elements(Pieces).ArrayOf(size * 8).Select(string.Concat)).ToArbitrary();

    private static Arbitrary<int> Limits { get; } = Gen.Choose(1, 200).ToArbitrary();

    [Fact]
    public void Cut_AnyText_ConcatenatesToTheTextWithinTheLimit() => Prop.ForAll(Texts, Limits, (text, limit) =>
    {
        var parts = MessageParts.Cut(text, limit);
        return string.Concat(parts.Select(p => text[p.From..p.To])) == text
            && parts.All(p => p.To > p.From && p.To - p.From <= limit);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_AnyText_TearsNoPair() => Prop.ForAll(Texts, Gen.Choose(2, 200).ToArbitrary(), (text, limit) =>
        MessageParts.Cut(text, limit).All(p => p.To == text.Length
            || !(char.IsHighSurrogate(text[p.To - 1]) && char.IsLowSurrogate(text[p.To]))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_ParagraphsThatFit_AreKeptWhole()
    {
        var paragraphs = Enumerable.Range(1, 30).Select(n => new string('a', n * 13)).ToArray();
        var text = string.Join("\n\n", paragraphs);
        var parts = MessageParts.Cut(text, 400).Select(p => text[p.From..p.To]);
        Assert.Equal(paragraphs, parts.SelectMany(p => p.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Cut_ParagraphExactlyAtTheLimit_IsOnePart()
    {
        var paragraph = new string('a', MessageParts.Limit);
        var parts = HtmlPart.Of(StyledText.Of(MessageBody.Of($"{paragraph}\n\n{paragraph}")));
        Assert.Equal([paragraph, paragraph], parts.Select(p => p.Html));
    }

    [Fact]
    public void Of_AnyBody_TelegramReadsTheSameWords() => Prop.ForAll(Texts, Texts, (text, more) =>
    {
        var body = new MessageBody(string.Concat(Enumerable.Repeat(text, 9)), more, []);
        return HtmlPart.Of(StyledText.Of(body)).All(part =>
        {
            var parsed = ParsedText.Html(part.Html);
            return parsed.Error is null && parsed.Text == part.Plain && parsed.Text.Length is > 0 and <= 4096;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_Markup_BecomesTelegramsHtml()
    {
        var body = new MessageBody("**Giữ** hoá đơn\n- cân < 5 kg & rẻ\n1. Gọi", "Luật **19**\n- Điều 5", []);
        var part = Assert.Single(HtmlPart.Of(StyledText.Of(body)));
        Assert.Equal("<b>Giữ</b> hoá đơn\n• cân &lt; 5 kg &amp; rẻ\n1. Gọi\n\n"
            + "<blockquote expandable>Luật <b>19</b>\n• Điều 5</blockquote>", part.Html);
        Assert.Equal("Giữ hoá đơn\n• cân < 5 kg & rẻ\n1. Gọi\n\nLuật 19\n• Điều 5", part.Plain);
    }

    [Fact]
    public void Of_LongFoldedPart_IsFoldedInEveryMessage()
    {
        var more = string.Join("\n\n", Enumerable.Repeat($"**{new string('b', 900)}**", 12));
        var parts = HtmlPart.Of(StyledText.Of(new MessageBody("Ngắn", more, [])));
        Assert.True(parts.Count >= 3);
        Assert.All(parts, p => Assert.EndsWith("</b></blockquote>", p.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public void Of_NothingToSay_IsNoPart(string text) => Assert.Empty(HtmlPart.Of(StyledText.Of(MessageBody.Of(text))));

    [Fact]
    public void Keyboard_LongTitle_IsShortenedAtAWord()
    {
        const string Title = "Mua phải hàng giả thì làm gì, báo cho ai và cần giữ lại những giấy tờ nào?";
        var keyboard = InlineKeyboard.Of([new Choice("c:1", Title)], out var left);
        Assert.Equal(0, left);
        Assert.Equal("Mua phải hàng giả thì làm gì, báo cho ai và cần giữ lại…", keyboard!.InlineKeyboard[0][0].Text);
    }

    [Fact]
    public void Keyboard_DataOver64Bytes_IsLeftOut()
    {
        var keyboard = InlineKeyboard.Of([new Choice(new string('ế', 22), "a"), new Choice("ok", "b")], out var left);
        Assert.Equal(1, left);
        Assert.Equal("ok", Assert.Single(keyboard!.InlineKeyboard)[0].CallbackData);
    }
}
