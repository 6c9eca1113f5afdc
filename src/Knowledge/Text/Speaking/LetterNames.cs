using System.Collections.Frozen;

namespace BachDang.Outreach.Knowledge.Text.Speaking;

/// <summary>Reads capital letters by their Vietnamese names, as in the numbers of documents.</summary>
internal static class LetterNames
{
    private const string Marked = "ĂÂĐÊÔƠƯ";

    private static readonly FrozenDictionary<char, string> Names = new Dictionary<char, string>
    {
        ['A'] = "a",
        ['Ă'] = "á",
        ['Â'] = "ớ",
        ['B'] = "bê",
        ['C'] = "xê",
        ['D'] = "dê",
        ['Đ'] = "đê",
        ['E'] = "e",
        ['Ê'] = "ê",
        ['F'] = "ép",
        ['G'] = "giê",
        ['H'] = "hát",
        ['I'] = "i",
        ['J'] = "gi",
        ['K'] = "ca",
        ['L'] = "e-lờ",
        ['M'] = "em-mờ",
        ['N'] = "en-nờ",
        ['O'] = "o",
        ['Ô'] = "ô",
        ['Ơ'] = "ơ",
        ['P'] = "pê",
        ['Q'] = "quy",
        ['R'] = "e-rờ",
        ['S'] = "ét-sì",
        ['T'] = "tê",
        ['U'] = "u",
        ['Ư'] = "ư",
        ['V'] = "vê",
        ['W'] = "vê kép",
        ['X'] = "ích-xì",
        ['Y'] = "i dài",
        ['Z'] = "dét",
    }.ToFrozenDictionary();

    /// <summary>Letters one by one; digits in between as one number.</summary>
    public static string Spell(string code)
    {
        var words = new List<string>();
        for (var i = 0; i < code.Length;)
        {
            var digits = code.Skip(i).TakeWhile(char.IsAsciiDigit).Count();
            if (digits > 0)
            {
                words.Add(NumberReading.Written(code.Substring(i, digits))
                    ?? NumberReading.OneByOne(code.Substring(i, digits)));
                i += digits;
            }
            else if (Names.TryGetValue(char.ToUpperInvariant(code[i++]), out var name)) words.Add(name);
        }
        return string.Join(' ', words);
    }

    /// <summary>Whether a word of capitals can only be read letter by letter: it has no vowel.</summary>
    public static bool HasNoVowel(string capitals) => !capitals.Any(letter => "AEIOUY".Contains(letter)
        || (Marked.Contains(letter) && letter != 'Đ') || letter > 0x1EA0);
}
