namespace BachDang.Outreach.Knowledge.Text.Letters;

/// <summary>Lookups over <see cref="LetterPairs"/>: compose, decompose, fold. Read-only after start.</summary>
internal static class LetterTable
{
    private const int Size = 0x1F00;

    // Letters Unicode does not take apart, and what people type for them.
    private const string Strokes = "đĐðÐøØłŁħĦŧŦıſ²³¹ªº";
    private const string Plain = "dDdDoOlLhHtTis231ao";

    private static readonly Dictionary<int, char> Composed = [];
    private static readonly char[] Parents = new char[Size];
    private static readonly char[] Marks = new char[Size];
    private static readonly char[] Folded = new char[Size];
    private static readonly char[] LowerFolded = new char[Size];

    static LetterTable()
    {
        foreach (var (mark, pairs) in LetterPairs.Canonical.Concat(LetterPairs.Typed))
            for (var i = 0; i < pairs.Length; i += 2)
                Add(pairs[i], mark[0], pairs[i + 1]);
        for (var c = 0; c < Size; c++)
        {
            var letter = Base((char)c);
            Folded[c] = Strokes.IndexOf(letter) is >= 0 and var i ? Plain[i] : letter;
        }

        for (var c = 0; c < Size; c++) LowerFolded[c] = char.ToLowerInvariant(Folded[c]);
    }

    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    public static bool IsLatin(char c) =>
        c < 0x80 ? char.IsAsciiLetter(c) : c < 0x2B0 ? char.IsLetter(c) : c is >= '\u1E00' and < '\u1F00';

    /// <summary>The letter made of a base and a mark, or NUL when there is none.</summary>
    public static char Compose(char letter, char mark) =>
        Composed.TryGetValue((letter << 16) | mark, out var c) ? c : '\0';

    /// <summary>The letter without its outermost mark, and that mark; false for a letter without marks.</summary>
    public static bool TryDecompose(char c, out char letter, out char mark)
    {
        letter = c < Size ? Parents[c] : '\0';
        mark = c < Size ? Marks[c] : '\0';
        return letter != '\0';
    }

    /// <summary>The letter without any mark, case kept; đ gives d. Other scripts pass unchanged.</summary>
    public static char Fold(char c) => c < Size ? Folded[c] : c;

    /// <summary>The letter in lower case without any mark.</summary>
    public static char FoldLower(char c) => c < Size ? LowerFolded[c] : char.ToLowerInvariant(c);

    private static void Add(char letter, char mark, char composed)
    {
        Composed[(letter << 16) | mark] = composed;
        if (Parents[composed] != '\0') return;
        Parents[composed] = letter;
        Marks[composed] = mark;
    }

    private static char Base(char c)
    {
        while (Parents[c] != '\0') c = Parents[c];
        return c;
    }
}
