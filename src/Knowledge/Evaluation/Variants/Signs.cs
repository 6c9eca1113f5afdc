using System.Text;

namespace BachDang.Outreach.Knowledge.Evaluation.Variants;

/// <summary>Changes to what stands between the words of a question.</summary>
internal static class Signs
{
    private const string Closing = ".,;:!?…\"“”()";
    private const int LettersPerZeroWidth = 3;

    /// <summary>Without punctuation; signs inside numbers and codes (1.000, 2:2021/BKHCN) stay.</summary>
    public static string Remove(string text)
    {
        var bare = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isInside = i > 0 && i + 1 < text.Length
                && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            if (isInside || !Closing.Contains(text[i])) bare.Append(text[i]);
        }
        return bare.ToString().Trim();
    }

    /// <summary>As people in a hurry or upset type: dots between halves, several closing signs.</summary>
    public static string Add(string text)
    {
        var words = text.TrimEnd('?', '.', '!', ' ').Split(' ');
        var half = words.Length / 2;
        return half == 0
            ? $"{text}???"
            : $"{string.Join(' ', words[..half])}, {string.Join(' ', words[half..])}???!!";
    }

    public static string DoubleSpaces(string text) => $"  {text.Replace(" ", "  ", StringComparison.Ordinal)} \t";

    /// <summary>With zero-width spaces inside words, as copied from web pages.</summary>
    public static string AddZeroWidth(string text)
    {
        var changed = new StringBuilder(text.Length + (text.Length / 2));
        foreach (var (i, letter) in text.Index())
        {
            changed.Append(letter);
            if (i % LettersPerZeroWidth == 1) changed.Append('\u200B');
        }
        return changed.ToString();
    }
}
