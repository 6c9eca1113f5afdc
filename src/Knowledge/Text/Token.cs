namespace BachDang.Outreach.Knowledge.Text;

public enum TokenKind
{
    /// <summary>Letters: a Vietnamese syllable or a foreign word.</summary>
    Syllable,

    /// <summary>Digits; thousands separators are gone (1.000.000 gives 1000000).</summary>
    Number,

    /// <summary>Digits and letters as written together (500g, 3.5, 893): stands beside its parts.</summary>
    Compound,

    /// <summary>A document number, standard, barcode or domain, whole or up to a natural end.</summary>
    Code,
}

/// <summary>A word of a text.</summary>
/// <param name="Text">Lower case, canonical spelling, marks kept.</param>
/// <param name="Folded">The same without marks.</param>
/// <param name="Kind">Only <see cref="TokenKind.Syllable"/> and <see cref="TokenKind.Number"/> follow one another;
/// the other kinds repeat what their parts already said.</param>
/// <param name="Start">Where it begins in the cleaned text.</param>
/// <param name="Length">Its length there, in UTF-16 units.</param>
/// <param name="AfterBreak">A punctuation mark or line break stands before it.</param>
public readonly record struct Token(
    string Text, string Folded, TokenKind Kind, int Start, int Length, bool AfterBreak)
{
    /// <summary>True for the words that follow one another in the text, false for codes beside their parts.</summary>
    public bool IsWord => Kind is TokenKind.Syllable or TokenKind.Number;
}
