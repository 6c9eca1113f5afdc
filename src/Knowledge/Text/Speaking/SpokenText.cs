using System.Text;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.Knowledge.Text.Speaking;

/// <summary>Turns what is written for the eye into sentences for a loudspeaker: numbers, dates and units in words,
/// abbreviations written out, lists as sentences, web addresses left out.</summary>
/// <param name="abbreviations">What stands for what, as content/words.yml has it under <c>spoken</c>.</param>
public sealed partial class SpokenText(IReadOnlyDictionary<string, string> abbreviations)
{
    private static readonly string[] Dashes = ["- ", "– ", "• ", "* "];
    private const string Ends = ".!?…";

    private readonly (string Written, string Said)[] _abbreviations =
        [.. abbreviations.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Key.Length)];

    /// <summary>One paragraph for each line that says something.</summary>
    public IReadOnlyList<string> Paragraphs(string text)
    {
        var lines = text.Replace("**", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => Line(Sentence(line))).Where(line => line.Any(char.IsLetter))];
    }

    /// <summary>One line in words, without an end put to it.</summary>
    public string Line(string line)
    {
        var said = SpokenCodes.Say(line.Normalize(NormalizationForm.FormC));
        said = SpokenDates.Say(WriteOut(said));
        said = SpokenAmounts.Say(said);
        said = Capitals().Replace(said, m => LetterNames.HasNoVowel(m.Value) ? LetterNames.Spell(m.Value) : m.Value);
        return Tidy(said);
    }

    private static string Sentence(string line)
    {
        if (Dashes.FirstOrDefault(dash => line.StartsWith(dash, StringComparison.Ordinal)) is { } dash)
            line = line[dash.Length..];
        else if (Numbered().Match(line) is { Success: true } numbered)
            line = $"{numbered.Groups["number"].Value} là, {Continued(line[numbered.Length..])}";
        line = line.TrimEnd(' ', ',', ';', ':');
        return line.Length == 0 || Ends.Contains(line[^1]) ? line : line + ".";
    }

    // It stands inside a sentence now; capitals of abbreviations stay.
    private static string Continued(string text) => text.Length > 1 && char.IsLower(text[1])
        ? string.Concat(char.ToLowerInvariant(text[0]).ToString(), text.AsSpan(1))
        : text;

    private string WriteOut(string text)
    {
        foreach (var (written, said) in _abbreviations)
        {
            var at = 0;
            while ((at = text.IndexOf(written, at, StringComparison.Ordinal)) >= 0)
            {
                var end = at + written.Length;
                if (!IsWord(text, at - 1) && (!IsWord(text, end) || written[^1] == '.'))
                {
                    // P.Bạch Đằng is written without a space.
                    var gap = written[^1] == '.' && end < text.Length && text[end] != ' ' ? " " : "";
                    text = $"{text[..at]}{said}{gap}{text[end..]}";
                    at += said.Length;
                }
                else at = end;
            }
        }
        return text;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static string Tidy(string text)
    {
        text = Symbols(text);
        text = Brackets().Replace(text, ", $1,");
        text = Spaces().Replace(text, " ");
        text = SpaceBeforeSign().Replace(text, "$1");
        text = DoubleSign().Replace(text, "$1").Trim(' ', ',');
        return text.Length == 0 ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
    }

    private static string Symbols(string text)
    {
        var said = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '“' or '”' or '‘' or '’' or '*' or '_' or '#') continue;
            if (rune.Value == '&') said.Append(" và ");
            else if (rune.Value == '/') said.Append(" hoặc ");
            else if (rune.Value is '–' or '—' or '→') said.Append(", ");
            else if (rune.Value == '…') said.Append('.');
            else if (rune.Value is '+') said.Append(" cộng ");
            else if (!IsPicture(rune)) said.Append(rune);
        }
        return said.ToString();
    }

    private static bool IsPicture(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.OtherSymbol or System.Globalization.UnicodeCategory.Surrogate
        or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.ModifierSymbol
        or System.Globalization.UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F;

    [GeneratedRegex(@"\A(?<number>\d{1,2})[.)]\s+")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<![\p{L}\d])[A-ZĐ]{2,6}(?![\p{L}\d])")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\s*[(\[]([^()\[\]]*)[)\]]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s+([.,;:!?])")]
    private static partial Regex SpaceBeforeSign();

    [GeneratedRegex(@"[,;:\s]*([.!?]),*(?:\s*[.,])*|,(?:\s*,)+")]
    private static partial Regex DoubleSign();
}
