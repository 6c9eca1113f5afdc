namespace BachDang.Outreach.Knowledge.Text;

/// <summary>Cuts a text into syllables, numbers and codes.</summary>
internal static class Tokenizer
{
    /// <summary>
    /// The words of a text in order. A code comes after its parts, whole (<c>qcvn2:2021/bkhcn</c>, spaces gone) and up
    /// to each natural end (<c>2:2021</c>). Takes any string; positions refer to <see cref="VietnameseText.Clean"/>.
    /// </summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var clean = VietnameseText.Clean(text);
        var pieces = new List<Piece>(clean.Length / 4 + 4);
        Scanner.Scan(clean, pieces);
        var tokens = new Token[pieces.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var piece = pieces[i];
            var word = piece.Text ?? Word(clean.AsSpan(piece.Start, piece.Length));
            tokens[i] = new Token(
                word, VietnameseText.Fold(word), piece.Kind, piece.Start, piece.Length, piece.AfterBreak);
        }

        return tokens;
    }

    /// <summary>The canonical lower-case spelling of one word of a cleaned text.</summary>
    internal static string Word(ReadOnlySpan<char> letters)
    {
        Span<char> lower = letters.Length <= 64 ? stackalloc char[letters.Length] : new char[letters.Length];
        letters.ToLowerInvariant(lower);
        SyllableShape.Canonicalise(lower);
        return new string(lower);
    }
}
