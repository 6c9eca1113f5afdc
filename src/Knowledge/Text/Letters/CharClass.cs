using System.Globalization;

namespace BachDang.Outreach.Knowledge.Text.Letters;

internal enum CharKind : byte
{
    Keep,
    Remove,
    Space,
    Line,
    Map,
    Mark,
    Surrogate,
    Foreign,
}

/// <summary>What cleaning does with each UTF-16 unit, one byte a unit, computed once.</summary>
internal static class CharClass
{
    // Same shape, harmless to fold anywhere: eth and African d for đ, script a, dotless i, old tone marks, hyphens,
    // straight quotes, the dong sign.
    private const string From = "ðÐƉɖɑı\u0340\u0341‐‑‒−﹣‘’‛ʼ′“”„″₫Å";
    private const string To = "đĐĐđai\u0300\u0301-----'''''\"\"\"\"đÅ";

    private static readonly byte[] Kinds = new byte[0x10000];
    private static readonly Dictionary<char, string> Mapped = [];

    static CharClass()
    {
        for (var c = 0; c < 0x10000; c++) Kinds[c] = (byte)KindOf((char)c);
        for (var i = 0; i < From.Length; i++) Map(From[i], To[i].ToString());
        for (var c = '\uFF01'; c <= '\uFF5E'; c++) Map(c, ((char)(c - 0xFEE0)).ToString());
        for (var i = 0; i < 26; i++)
        {
            Map((char)(0x24B6 + i), ((char)('A' + i)).ToString());
            Map((char)(0x24D0 + i), ((char)('a' + i)).ToString());
        }

        string[] ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
        for (var i = 0; i < ligatures.Length; i++) Map((char)(0xFB00 + i), ligatures[i]);
        Map('\u0344', "\u0308\u0301");
        Map('…', "...");
    }

    public static CharKind Of(char c) => (CharKind)Kinds[c];

    public static string MapOf(char c) => Mapped[c];

    private static void Map(char c, string to)
    {
        Kinds[c] = (byte)CharKind.Map;
        Mapped[c] = to;
    }

    private static CharKind KindOf(char c)
    {
        if (char.IsSurrogate(c)) return CharKind.Surrogate;
        if (c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029') return CharKind.Line;
        if (c == '\t') return CharKind.Space;
        if (LetterTable.IsMark(c)) return c == '\u034F' ? CharKind.Remove : CharKind.Mark;
        if (IsInvisible(c)) return CharKind.Remove;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format => CharKind.Remove,
            UnicodeCategory.SpaceSeparator => CharKind.Space,
            _ => c >= 0x370 && c is not (>= '\u1E00' and < '\u1F00') and not (>= '\u2000' and < '\u2070')
                ? CharKind.Foreign
                : CharKind.Keep,
        };
    }

    // Noncharacters, variation selectors, Hangul fillers, enclosing marks, object replacement.
    private static bool IsInvisible(char c) =>
        c is >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' or >= '\uFE00' and <= '\uFE0F'
            or >= '\uFE20' and <= '\uFE2F' or >= '\u20D0' and <= '\u20FF' or '\u115F' or '\u1160' or '\u3164'
            or '\uFFA0' or '\u17B4' or '\u17B5' or '\u180B' or '\u180C' or '\u180D' or '\u180F'
            or >= '\u2060' and <= '\u206F' or >= '\uFFF0' and <= '\uFFFD';
}
