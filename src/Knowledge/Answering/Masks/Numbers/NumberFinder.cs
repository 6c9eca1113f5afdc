using System.Runtime.InteropServices;
using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

/// <summary>Finds long numbers that are somebody's: phone, identity card, bank card, account, papers.</summary>
internal sealed class NumberFinder(IReadOnlyDictionary<string, string> spelledDigits)
{
    private const int MostDigits = 19;
    private const int LeastDigits = 6;
    private const int HealthCardDigits = 13;

    private readonly DigitScanner _scanner = new(spelledDigits);

    public void Find(TypedText text, List<MaskSpan> found)
    {
        var groups = CollectionsMarshal.AsSpan(_scanner.Scan(text.Text));
        for (var i = 0; i < groups.Length;)
        {
            var (kind, length) = Longest(text, groups[i..]);
            if (kind != NumberKind.None)
                found.Add(new MaskSpan(
                    Begin(text.Text, groups[i], kind), End(text.Text, groups[i..(i + length)]), KeyOf(kind)));
            i += Math.Max(1, length);
        }
    }

    /// <summary>The longest run of groups from the first one that is somebody's number.</summary>
    private static (NumberKind Kind, int Length) Longest(TypedText text, ReadOnlySpan<DigitGroup> groups)
    {
        if (groups[0].Digits.Length == 0) return (NumberKind.None, 0);
        Span<char> digits = stackalloc char[MostDigits];
        Span<int> ends = stackalloc int[MostDigits];
        var (count, runs) = (0, 0);
        foreach (var group in groups)
        {
            if (runs == MostDigits || (runs > 0 && !group.Joins)) break;
            if (count + group.Digits.Length > MostDigits || (group.BeforeLetter && group.Digits.Length < 7)) break;
            group.Digits.CopyTo(digits[count..]);
            count += group.Digits.Length;
            ends[runs++] = count;
        }
        for (var length = runs; length > 0 && ends[length - 1] >= LeastDigits; length--)
        {
            var run = groups[..length];
            var number = digits[..ends[length - 1]];
            var kind = IsHealthCard(text.Text, number, run[0])
                ? NumberKind.Paper
                : NumberRules.Classify(number, run, NearCue.Find(text, run[0].Start, run[^1].End));
            if (kind != NumberKind.None) return (kind, length);
        }
        return (NumberKind.None, 0);
    }

    /// <summary>Two letters of the holder's group, 1 to 5, then twelve digits.</summary>
    private static bool IsHealthCard(string text, ReadOnlySpan<char> digits, DigitGroup first) =>
        digits.Length == HealthCardDigits && digits[0] is >= '1' and <= '5' && LettersBefore(text, first.Start) == 2
        && char.IsUpper(text[first.Start - 1]);

    private static int Begin(string text, DigitGroup group, NumberKind kind)
    {
        var start = group.Start;
        if (group.AfterPlus) start--;
        // The letters of a passport or a health card belong to its number.
        if (kind == NumberKind.Paper)
        {
            if (start > 1 && text[start - 1] == ' ' && LettersBefore(text, start - 1) == 1) start--;
            var letters = LettersBefore(text, start);
            if (letters <= 2) start -= letters;
        }
        var bracket = start > 0 && text[start - 1] == '(';
        return bracket && text.AsSpan(start, Math.Min(7, text.Length - start)).Contains(')') ? start - 1 : start;
    }

    /// <summary>A keycap's sign after the last digit goes with it.</summary>
    private static int End(string text, ReadOnlySpan<DigitGroup> run)
    {
        var end = run[^1].End;
        while (end < text.Length && text[end] is '\uFE0F' or '\u20E3') end++;
        return end;
    }

    private static int LettersBefore(string text, int start)
    {
        var from = start;
        while (from > 0 && char.IsLetter(text[from - 1])) from--;
        return start - from;
    }

    private static string KeyOf(NumberKind kind) => kind switch
    {
        NumberKind.Phone => ReplyKeys.MaskPhone,
        NumberKind.Citizen => ReplyKeys.MaskCitizen,
        NumberKind.Card => ReplyKeys.MaskCard,
        NumberKind.Paper => ReplyKeys.MaskPaper,
        _ => ReplyKeys.MaskAccount,
    };
}
