using System.Runtime.InteropServices;
using System.Text;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Answering.Masks;

/// <summary>
/// Replaces phone numbers, identity cards, bank cards, accounts and e-mail addresses by what they are. Barcodes,
/// document numbers, hotlines, amounts and dates stay.
/// </summary>
public sealed class PersonalDataMask
{
    private const int MostDigits = 19;

    private static readonly string[] Keys =
        [ReplyKeys.MaskPhone, ReplyKeys.MaskCitizen, ReplyKeys.MaskCard, ReplyKeys.MaskAccount, ReplyKeys.MaskEmail];

    private readonly DigitScanner _scanner;
    private readonly CueFinder _cues;
    private readonly Replies _replies;

    public PersonalDataMask(WordBook words, Replies replies)
    {
        _scanner = new DigitScanner(words.Digits);
        _cues = new CueFinder(words.NumberCues);
        _replies = replies;
    }

    /// <summary>
    /// The text with personal data replaced. Takes a cleaned text; the same text when nothing was found.
    /// </summary>
    public string Apply(string text)
    {
        var withoutMail = Replace(text, EmailFinder.Find(text), ReplyKeys.MaskEmail);
        var groups = CollectionsMarshal.AsSpan(_scanner.Scan(withoutMail));
        StringBuilder? masked = null;
        var copied = 0;
        for (var i = 0; i < groups.Length;)
        {
            var (kind, length) = Longest(withoutMail, groups[i..]);
            if (kind != NumberKind.None)
            {
                masked ??= new StringBuilder();
                masked.Append(withoutMail, copied, Begin(withoutMail, groups[i]) - copied);
                masked.Append(_replies[KeyOf(kind)]);
                copied = groups[i + length - 1].End;
            }
            i += Math.Max(1, length);
        }
        return masked is null
            ? withoutMail
            : masked.Append(withoutMail, copied, withoutMail.Length - copied).ToString();
    }

    /// <summary>True when a text holds one of the masks.</summary>
    public bool IsIn(string text) => Array.Exists(Keys, key => text.Contains(_replies[key], StringComparison.Ordinal));

    /// <summary>A masked text with the masks cut out.</summary>
    public string Without(string masked)
    {
        foreach (var key in Keys) masked = masked.Replace(_replies[key], " ", StringComparison.Ordinal);
        return masked;
    }

    /// <summary>The longest run of groups from the first one that is somebody's number.</summary>
    private (NumberKind Kind, int Length) Longest(string text, ReadOnlySpan<DigitGroup> groups)
    {
        Span<char> digits = stackalloc char[MostDigits];
        Span<int> ends = stackalloc int[MostDigits];
        var (count, runs) = (0, 0);
        foreach (var group in groups)
        {
            if (runs > 0 && !group.Joins) break;
            if (count + group.Digits.Length > MostDigits || (group.BeforeLetter && group.Digits.Length < 7)) break;
            group.Digits.CopyTo(digits[count..]);
            count += group.Digits.Length;
            ends[runs++] = count;
        }
        for (var length = runs; length > 0; length--)
        {
            var run = groups[..length];
            if (ends[length - 1] < 6) break;
            var cue = _cues.Find(text, run[0].Start, run[^1].End);
            var kind = NumberRules.Classify(digits[..ends[length - 1]], run, cue);
            if (kind != NumberKind.None) return (kind, length);
        }
        return (NumberKind.None, 0);
    }

    private static int Begin(string text, DigitGroup group) =>
        group.AfterPlus ? group.Start - (group.Start > 1 && text[group.Start - 2] == '(' ? 2 : 1) : group.Start;

    private string Replace(string text, List<Range> ranges, string key)
    {
        if (ranges.Count == 0) return text;
        var masked = new StringBuilder();
        var copied = 0;
        foreach (var range in ranges.OrderBy(r => r.Start.Value))
        {
            if (range.Start.Value < copied) continue;
            masked.Append(text, copied, range.Start.Value - copied).Append(_replies[key]);
            copied = range.End.Value;
        }
        return masked.Append(text, copied, text.Length - copied).ToString();
    }

    private static string KeyOf(NumberKind kind) => kind switch
    {
        NumberKind.Phone => ReplyKeys.MaskPhone,
        NumberKind.Citizen => ReplyKeys.MaskCitizen,
        NumberKind.Card => ReplyKeys.MaskCard,
        _ => ReplyKeys.MaskAccount,
    };
}
