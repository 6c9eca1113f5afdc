namespace BachDang.Outreach.Knowledge.Text;

/// <summary>Lookups over <see cref="LetterPairs"/>: compose, decompose, fold. Read-only after start.</summary>
internal static class LetterTable
{
    private const int Size = 0x1F00;

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
        for (var c = 0; c < Size; c++) Folded[c] = Base((char)c);
        foreach (var (from, to) in new[] { ("đĐðÐøØłŁħĦŧŦıſ", "dDdDoOlLhHtTis"), ("²³¹ªº", "231ao") })
            for (var i = 0; i < from.Length; i++)
                Folded[from[i]] = to[i];
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
