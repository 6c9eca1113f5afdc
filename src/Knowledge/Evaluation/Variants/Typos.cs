using System.Text;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Evaluation.Variants;

/// <summary>
/// Slips of the finger: a letter missing, doubled, swapped with the next, or the key beside it. The same text always
/// gets the same slips; each falls into another word of at least three letters, never on its first letter.
/// </summary>
internal static class Typos
{
    private const int LeastLetters = 3;
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The text with as many slips, fewer when it has not enough words.</summary>
    public static string Make(string text, int slips)
    {
        var clean = VietnameseText.Clean(text);
        var words = Words(clean);
        var seed = Seed(clean);
        var chosen = new List<Range>();
        for (var i = 0; i < slips && words.Count > 0; i++)
        {
            var at = (int)(Step(ref seed) % (uint)words.Count);
            chosen.Add(words[at]);
            words.RemoveAt(at);
        }
        var typed = new StringBuilder(clean);
        foreach (var word in chosen.OrderByDescending(w => w.Start.Value))
        {
            var slipped = Slip(clean[word], ref seed);
            typed.Remove(word.Start.Value, word.End.Value - word.Start.Value).Insert(word.Start.Value, slipped);
        }
        return typed.ToString();
    }

    private static string Slip(string word, ref uint seed)
    {
        var at = 1 + (int)(Step(ref seed) % (uint)(word.Length - 1));
        switch (Step(ref seed) % 4)
        {
            case 0:
                return word.Remove(at, 1);
            case 1:
                return word.Insert(at, word[at].ToString());
            case 2 when at + 1 < word.Length && word[at] != word[at + 1]:
                return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
            default:
                return Beside(word[at]) is { } key ? $"{word[..at]}{key}{word[(at + 1)..]}" : word.Remove(at, 1);
        }
    }

    private static char? Beside(char letter)
    {
        var plain = VietnameseText.Fold(letter.ToString())[0];
        foreach (var row in Rows)
            if (row.IndexOf(plain) is >= 0 and var at) return at + 1 < row.Length ? row[at + 1] : row[at - 1];
        return null;
    }

    private static List<Range> Words(string text)
    {
        var words = new List<Range>();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (end - i >= LeastLetters && text.AsSpan(i, end - i).IndexOfAnyInRange('0', '9') < 0)
                words.Add(i..end);
            i = end + 1;
        }
        return words;
    }

    // FNV-1a: string.GetHashCode differs between two runs.
    private static uint Seed(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619u;
        return hash | 1;
    }

    private static uint Step(ref uint seed)
    {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        return seed >> 3;
    }
}
