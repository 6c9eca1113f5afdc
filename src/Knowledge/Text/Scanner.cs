using BachDang.Outreach.Knowledge.Text.Letters;

namespace BachDang.Outreach.Knowledge.Text;

/// <summary>
/// A word found by <see cref="Scanner"/>. <c>Text</c> is set when the word is not simply the slice of the source.
/// </summary>
internal readonly record struct Piece(int Start, int Length, TokenKind Kind, bool AfterBreak, string? Text = null);

/// <summary>
/// Cuts a cleaned text into pieces without making strings for plain words. Words joined by / - . : are a chain,
/// and a chain that reads like a code gives its parts first and then itself.
/// </summary>
internal static class Scanner
{
    private const int MaxWord = 40;

    public static void Scan(string text, List<Piece> into)
    {
        into.Clear();
        var afterBreak = false;
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordChar(text[i]))
            {
                afterBreak |= text[i] is not (' ' or '-' or '\'' or '"' or '/');
                i++;
                continue;
            }

            var first = into.Count;
            var end = ReadChain(text, i, afterBreak, into);
            CodeFinder.AddCodes(text, into, first);
            afterBreak = false;
            i = end;
        }

        CodeFinder.AddSpacedBarcodes(text, into);
    }

    public static bool IsWordChar(char c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || LetterTable.IsMark(c);

    private static int ReadChain(string text, int start, bool afterBreak, List<Piece> into)
    {
        var i = start;
        while (true)
        {
            var word = i;
            var digit = char.IsAsciiDigit(text[i]);
            while (i < text.Length && i - word < MaxWord && IsWordChar(text[i]) && char.IsAsciiDigit(text[i]) == digit)
                i++;
            var kind = digit ? TokenKind.Number : TokenKind.Syllable;
            into.Add(new Piece(word, i - word, kind, afterBreak));
            afterBreak = false;
            if (i >= text.Length) return i;
            if (IsWordChar(text[i])) continue;
            if (!Joins(text, i)) return i;
            i++;
        }
    }

    private static bool Joins(string text, int i)
    {
        if (i + 1 >= text.Length || !IsWordChar(text[i + 1])) return false;
        var digits = char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
        return text[i] switch
        {
            '/' or '-' => true,
            '–' or ',' or ':' => digits,
            '.' => digits || char.IsAscii(text[i - 1]) && char.IsAscii(text[i + 1]),
            _ => false,
        };
    }
}
