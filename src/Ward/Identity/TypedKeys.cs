using System.Globalization;

namespace BachDang.Outreach.Ward.Identity;

/// <summary>Which keys a Vietnamese keyboard joins into one letter, in the two usual ways of typing.</summary>
internal sealed class TypedKeys
{
    /// <summary>Marks by letters: aa, aw, ow, dd, and s f r x j for the five tones.</summary>
    public static readonly TypedKeys Telex = new("SFRXJ", circumflex: null, horn: 'W', breve: 'W', stroke: 'D');

    /// <summary>Marks by digits.</summary>
    public static readonly TypedKeys Vni = new("12345", circumflex: '6', horn: '7', breve: '8', stroke: '9');

    private const char StrokedD = (char)0x0111;
    private const char Horn = '\u031B';
    // Acute, grave, hook above, tilde, dot below: the order of the tone keys.
    private const string Tones = "\u0301\u0300\u0309\u0303\u0323";

    private readonly string _tones;
    private readonly char? _circumflex;
    private readonly (char Horn, char Breve, char Stroke) _shapes;

    private TypedKeys(string tones, char? circumflex, char horn, char breve, char stroke)
    {
        (_tones, _circumflex) = (tones, circumflex);
        _shapes = (horn, breve, stroke);
    }

    /// <summary>The symbol of a small letter, and the keys of its marks in every order they may have been
    /// pressed.</summary>
    /// <returns>Null when no receipt holds such a letter.</returns>
    public (char Symbol, string[] MarkKeys)? Read(char letter, string marks)
    {
        // In Telex a w alone becomes a u with a horn; u itself is no symbol.
        if (letter == 'u' && _shapes.Horn == 'W' && marks.Contains(Horn))
            (letter, marks) = ('w', marks.Replace(Horn.ToString(), "", StringComparison.Ordinal));
        if (SymbolOf(letter) is not { } symbol) return null;
        var keys = letter == StrokedD ? [_shapes.Stroke] : new List<char>();
        foreach (var mark in marks)
        {
            if (KeyOf(mark, symbol) is not { } key) return null;
            keys.Add(key);
        }
        return keys.Count switch
        {
            0 => (symbol, [""]),
            1 => (symbol, [$"{keys[0]}"]),
            2 => (symbol, [$"{keys[0]}{keys[1]}", $"{keys[1]}{keys[0]}"]),
            _ => null,
        };
    }

    private static char? SymbolOf(char letter) => letter switch
    {
        'o' => '0',
        'i' or 'l' => '1',
        'u' => null,
        StrokedD => 'D',
        >= 'a' and <= 'z' => char.ToUpperInvariant(letter),
        _ when CharUnicodeInfo.GetDecimalDigitValue(letter) is var digit and >= 0 => (char)('0' + digit),
        _ => null,
    };

    private char? KeyOf(char mark, char symbol) => mark switch
    {
        '\u0302' => _circumflex ?? symbol,
        Horn => _shapes.Horn,
        '\u0306' => _shapes.Breve,
        _ when Tones.IndexOf(mark, StringComparison.Ordinal) is var tone and >= 0 => _tones[tone],
        _ => null,
    };
}
