namespace BachDang.Outreach.Knowledge.Text.Amounts;

internal enum AmountTokenKind { Digits, Word, Sign }

/// <summary>A number, a word or a sign of a cleaned text.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">Digits with their dots and commas; a word in canonical lower case; the sign.</param>
/// <param name="Folded">The word without marks.</param>
/// <param name="Start">Its place.</param>
/// <param name="Length">Its length.</param>
/// <param name="Touches">Nothing stands between it and what is before it.</param>
internal readonly record struct AmountToken(
    AmountTokenKind Kind, string Text, string Folded, int Start, int Length, bool Touches)
{
    private const int Most = 600;

    public int End => Start + Length;

    public bool IsDigits => Kind == AmountTokenKind.Digits;

    public bool IsWord => Kind == AmountTokenKind.Word;

    public bool Is(char sign) => Kind == AmountTokenKind.Sign && Text[0] == sign;

    /// <summary>The word, or what it is without marks when it was typed so.</summary>
    public bool IsAnyOf(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Text == word || (Text == Folded && VietnameseText.Fold(word) == Folded)) return true;
        return false;
    }

    /// <summary>Cuts a cleaned text; the first pieces of a very long one.</summary>
    public static List<AmountToken> Cut(string clean)
    {
        var tokens = new List<AmountToken>();
        for (var i = 0; i < clean.Length && tokens.Count < Most;)
        {
            if (char.IsWhiteSpace(clean[i]))
            {
                i++;
                continue;
            }
            var end = EndOf(clean, i, out var kind);
            var text = kind == AmountTokenKind.Word
                ? Tokenizer.Word(clean.AsSpan(i, end - i))
                : clean[i..end];
            tokens.Add(new AmountToken(kind, text, kind == AmountTokenKind.Word ? VietnameseText.Fold(text) : text, i,
                end - i, i > 0 && !char.IsWhiteSpace(clean[i - 1])));
            i = end;
        }
        return tokens;
    }

    private static int EndOf(string clean, int start, out AmountTokenKind kind)
    {
        var i = start;
        if (char.IsAsciiDigit(clean[i]))
        {
            kind = AmountTokenKind.Digits;
            while (i < clean.Length && (char.IsAsciiDigit(clean[i]) || IsInside(clean, i))) i++;
            return i;
        }
        if (Scanner.IsWordChar(clean[i]))
        {
            kind = AmountTokenKind.Word;
            while (i < clean.Length && Scanner.IsWordChar(clean[i]) && !char.IsAsciiDigit(clean[i])) i++;
            return i;
        }
        kind = AmountTokenKind.Sign;
        return i + 1;
    }

    private static bool IsInside(string clean, int i) =>
        clean[i] is '.' or ',' && i + 1 < clean.Length && char.IsAsciiDigit(clean[i + 1]);
}
