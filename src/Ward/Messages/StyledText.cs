using System.Text;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>A message as it is read on the screen, with its bold stretches and the start of its folded part beside
/// it. Telegram counts lengths in these UTF-16 units, and a cut made here never cuts a tag or an entity.</summary>
/// <param name="Text">Without any markup.</param>
/// <param name="Bold">Where it is bold, in order, not overlapping.</param>
/// <param name="FoldedFrom">Where the folded part begins; the text's length when there is none.</param>
public sealed record StyledText(string Text, IReadOnlyList<(int From, int To)> Bold, int FoldedFrom)
{
    private const string Mark = "**";
    private const string Bullet = "• ";

    public static StyledText Of(MessageBody body)
    {
        var text = new StringBuilder();
        var bold = new List<(int, int)>();
        Append(body.Text, text, bold);
        if (string.IsNullOrWhiteSpace(body.More)) return new StyledText(text.ToString(), bold, text.Length);
        if (text.Length > 0) text.Append("\n\n");
        var foldedFrom = text.Length;
        Append(body.More, text, bold);
        return new StyledText(text.ToString(), bold, foldedFrom);
    }

    private static void Append(string source, StringBuilder text, List<(int, int)> bold)
    {
        var first = true;
        foreach (var line in source.ReplaceLineEndings("\n").Trim('\n').EnumerateLines())
        {
            if (!first) text.Append('\n');
            first = false;
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (isItem) text.Append(Bullet);
            AppendLine(isItem ? line[2..] : line, text, bold);
        }
    }

    // Marks count in pairs within one line; a lone pair of stars is just stars.
    private static void AppendLine(ReadOnlySpan<char> line, StringBuilder text, List<(int, int)> bold)
    {
        while (true)
        {
            var open = line.IndexOf(Mark, StringComparison.Ordinal);
            var length = open < 0 ? -1 : line[(open + 2)..].IndexOf(Mark, StringComparison.Ordinal);
            if (length <= 0)
            {
                text.Append(line);
                return;
            }
            text.Append(line[..open]);
            var from = text.Length;
            text.Append(line.Slice(open + 2, length));
            bold.Add((from, text.Length));
            line = line[(open + 2 + length + 2)..];
        }
    }
}
