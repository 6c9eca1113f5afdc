using System.Globalization;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.ModelServer;

/// <summary>Small falsifications that keep nearly every word. A sentence without the thing to falsify gets an invented
/// one, so that a lie is always told.</summary>
internal static partial class Lying
{
    private const string Otherwise = " 987654 đồng";

    public static string OtherNumber(string text) => Number().Match(text) is { Success: true } number
        ? text[..number.Index] + (int.Parse(number.Value, CultureInfo.InvariantCulture) + 1)
            .ToString(CultureInfo.InvariantCulture) + text[(number.Index + number.Length)..]
        : text + Otherwise;

    public static string SwappedNumbers(string text)
    {
        var first = Number().Match(text);
        var second = first.Success ? first.NextMatch() : first;
        while (second.Success && second.Value == first.Value) second = second.NextMatch();
        if (!second.Success) return text + Otherwise;
        return text[..first.Index] + second.Value + text[(first.Index + first.Length)..second.Index] + first.Value
            + text[(second.Index + second.Length)..];
    }

    public static string Negation(string text)
    {
        foreach (var word in new[] { " không ", " chưa " })
            if (text.Contains(word, StringComparison.Ordinal)) return Once(text, word, " ");
        foreach (var word in new[] { " phải ", " được ", " có ", " là " })
            if (text.Contains(word, StringComparison.Ordinal)) return Once(text, word, " không" + word);
        return "Không " + text;
    }

    public static string MovedNegation(string text)
    {
        var at = text.IndexOf(" không ", StringComparison.Ordinal);
        if (at < 0) return "Không " + text;
        var rest = text[(at + " không".Length)..];
        var next = rest.IndexOf(' ', 1);
        return next < 0 ? text[..at] + rest + " không" : text[..at] + rest[..next] + " không" + rest[next..];
    }

    public static string DroppedCondition(string text)
    {
        var at = text.IndexOf(',', StringComparison.Ordinal);
        if (at > 0 && at + 2 < text.Length) return text[(at + 2)..];
        var words = text.Split(' ');
        return words.Length > 4 ? string.Join(' ', words[..^2]) + "." : text + Otherwise;
    }

    private static string Once(string text, string word, string instead)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return text[..at] + instead + text[(at + word.Length)..];
    }

    [GeneratedRegex("[0-9]{1,8}")]
    private static partial Regex Number();
}
