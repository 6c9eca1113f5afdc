using System.Globalization;
using System.Text;

namespace BachDang.Outreach.Ward.Identity;

/// <summary>Reads a receipt as people type it. A Vietnamese keyboard may have joined keys into one letter (two d into
/// the d with a stroke, an s into an accent): the keys are put back wherever they may have been typed, and the text is
/// a receipt when exactly one way fits the check symbol.</summary>
internal static class ReceiptReader
{
    private const int LongestText = 80;
    private const int MostWays = 200;
    private const char MinusSign = (char)0x2212;
    private const char LongSign = (char)0x30FC;

    /// <returns>The 13 symbols, or null.</returns>
    public static string? Read(string? text)
    {
        if (text is null || text.Length > LongestText || text.Any(IsBroken)) return null;
        // Letters and their marks apart; wide and raised forms become plain ones.
        var typed = text.Normalize(NormalizationForm.FormKD).ToLowerInvariant();
        var fitting = Ways(typed, TypedKeys.Telex).Concat(Ways(typed, TypedKeys.Vni))
            .Where(way => ReceiptSymbols.Fit(way)).Distinct().Take(2).ToList();
        return fitting is [var only] ? only : null;
    }

    /// <summary>All keys that may have been pressed to get this text; none when it cannot be a receipt.</summary>
    private static List<string> Ways(string typed, TypedKeys keyboard)
    {
        List<Way> ways = [new("", "")];
        for (var at = 0; at < typed.Length;)
        {
            var letter = typed[at++];
            if (IsBetween(letter))
            {
                ways = [.. ways.Select(way => way.Ended())];
                continue;
            }
            var marks = at;
            while (at < typed.Length && CharUnicodeInfo.GetUnicodeCategory(typed, at) == UnicodeCategory.NonSpacingMark)
                at++;
            if (keyboard.Read(letter, typed[marks..at]) is not { } pressed) return [];
            // The key of a mark was pressed after its letter, at once or later in the same run of letters.
            ways = [.. from way in char.IsAsciiDigit(letter) ? ways.Select(way => way.Ended()) : ways
                from keys in pressed.MarkKeys
                from next in way.With(pressed.Symbol, keys)
                where next.Symbols.Length <= ReceiptSymbols.Whole
                select next];
            if (ways.Count is 0 or > MostWays) return [];
        }
        return [.. ways.Select(way => way.Ended().Symbols)];
    }

    // A lone half of a pair cannot be normalised, and nothing beyond the first plane is in a receipt.
    private static bool IsBroken(char letter) => char.IsSurrogate(letter) || letter >= '\uFDD0' && letter <= '\uFDEF'
        || letter >= '\uFFFE';

    private static bool IsBetween(char letter) => char.IsWhiteSpace(letter)
        || letter is '_' or '.' or ',' or MinusSign or LongSign
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    /// <summary>Symbols so far, and keys pressed somewhere further on in this run of letters.</summary>
    private readonly record struct Way(string Symbols, string Open)
    {
        public Way Ended() => new(Symbols + Open, "");

        public IEnumerable<Way> With(char symbol, string keys)
        {
            var (symbols, open) = (Symbols + symbol, Open + keys);
            return Enumerable.Range(0, open.Length + 1).Select(n => new Way(symbols + open[..n], open[n..]));
        }
    }
}
