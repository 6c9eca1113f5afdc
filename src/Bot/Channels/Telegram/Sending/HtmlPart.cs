using System.Text;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Channels.Telegram.Sending;

/// <summary>One part of a message, ready to send.</summary>
/// <param name="Html">For <c>parse_mode</c> HTML.</param>
/// <param name="Plain">The same words without markup, for when Telegram cannot parse the other.</param>
internal sealed record HtmlPart(string Html, string Plain)
{
    /// <summary>The parts of a message in order; empty when it says nothing.</summary>
    public static IReadOnlyList<HtmlPart> Of(StyledText styled)
    {
        var parts = new List<HtmlPart>();
        foreach (var (from, to) in MessageParts.Cut(styled.Text))
        {
            // Telegram trims what it gets, and refuses what is empty then.
            var plain = styled.Text[from..to];
            var start = from + plain.Length - plain.TrimStart().Length;
            var trimmed = plain.Trim();
            if (trimmed.Length > 0) parts.Add(new HtmlPart(Render(styled, start, start + trimmed.Length), trimmed));
        }
        return parts;
    }

    private static string Render(StyledText styled, int from, int to)
    {
        var html = new StringBuilder((to - from) + 64);
        var folded = Math.Clamp(styled.FoldedFrom, from, to);
        AppendInline(html, styled, from, folded);
        if (folded < to)
        {
            html.Append("<blockquote expandable>");
            AppendInline(html, styled, folded, to);
            html.Append("</blockquote>");
        }
        return html.ToString();
    }

    private static void AppendInline(StringBuilder html, StyledText styled, int from, int to)
    {
        var at = from;
        foreach (var bold in styled.Bold)
        {
            var (start, end) = (Math.Max(bold.From, at), Math.Min(bold.To, to));
            if (start >= end) continue;
            AppendEscaped(html, styled.Text.AsSpan(at, start - at));
            html.Append("<b>");
            AppendEscaped(html, styled.Text.AsSpan(start, end - start));
            html.Append("</b>");
            at = end;
        }
        AppendEscaped(html, styled.Text.AsSpan(at, to - at));
    }

    private static void AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                default: html.Append(c); break;
            }
        }
    }
}
