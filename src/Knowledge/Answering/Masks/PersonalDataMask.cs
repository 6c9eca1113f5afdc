using System.Text;
using BachDang.Outreach.Knowledge.Answering.Masks.Addresses;
using BachDang.Outreach.Knowledge.Answering.Masks.Contacts;
using BachDang.Outreach.Knowledge.Answering.Masks.Names;
using BachDang.Outreach.Knowledge.Answering.Masks.Numbers;
using BachDang.Outreach.Knowledge.Answering.Masks.Reading;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Masks;

/// <summary>
/// Replaces what tells who a person is by what it is: names, house addresses, phone numbers, papers, cards, accounts,
/// plates, dates of birth, pages on networks, exact positions. Barcodes, document numbers, hotlines, amounts, dates,
/// streets, brands and firms stay.
/// </summary>
internal sealed class PersonalDataMask
{
    private static readonly string[] Keys =
    [
        ReplyKeys.MaskPhone, ReplyKeys.MaskCitizen, ReplyKeys.MaskCard, ReplyKeys.MaskAccount, ReplyKeys.MaskEmail,
        ReplyKeys.MaskName, ReplyKeys.MaskAddress, ReplyKeys.MaskPaper, ReplyKeys.MaskPlate, ReplyKeys.MaskBirth,
        ReplyKeys.MaskContact, ReplyKeys.MaskSpot, ReplyKeys.MaskSecret,
    ];

    // Of a place of trade these tell where it is, not who reports it.
    private static readonly string[] OfPlaces =
        [ReplyKeys.MaskAddress, ReplyKeys.MaskName, ReplyKeys.MaskSpot, ReplyKeys.MaskPlate];

    // A shop on networks is nothing but these.
    private static readonly string[] OfShopsOnline = [ReplyKeys.MaskContact, ReplyKeys.MaskPhone];

    private readonly RoleTree _roles;
    private readonly EverydayPairs _pairs;
    private readonly NumberFinder _numbers;
    private readonly Replies _replies;

    public PersonalDataMask(ContentSet content)
    {
        _roles = new RoleTree(content.Words);
        _pairs = new EverydayPairs(content, _roles);
        _numbers = new NumberFinder(content.Words.Digits);
        _replies = content.Replies;
    }

    /// <summary>
    /// The text, cleaned, with personal data replaced; the same text when it was clean and nothing was found.
    /// </summary>
    public string Apply(string text)
    {
        text = VietnameseText.Clean(text);
        var found = Find(text, out _);
        return found.Count == 0 ? text : Replace(text, found, key => _replies[key]);
    }

    /// <summary>
    /// Where goods were sold, as it may be stored: the house, the stall and its name stay, of a shop on networks its
    /// page and phone too; everything else is masked as in any text.
    /// </summary>
    public string ApplyToPlace(string text, bool online)
    {
        text = VietnameseText.Clean(text);
        var found = Find(text, out _);
        found.RemoveAll(span => OfPlaces.Contains(span.Key) || (online && OfShopsOnline.Contains(span.Key)));
        return found.Count == 0 ? text : Replace(text, found, key => _replies[key]);
    }

    /// <summary>
    /// The text as it may be stored, and as it is searched: without the masks, whose words the person never wrote, and
    /// without the words that only lead to them (tôi là, nhà ở, gọi cho tôi qua số).
    /// </summary>
    internal (string Masked, string Bare) Split(string text)
    {
        text = VietnameseText.Clean(text);
        var found = Find(text, out var typed);
        if (found.Count == 0) return (text, text);
        var wide = found.ConvertAll(span => span with
        {
            Start = MaskLead.Start(typed, span),
            End = MaskLead.End(typed, span),
        });
        return (Replace(text, found, key => _replies[key]), Replace(text, wide, _ => " "));
    }

    /// <summary>A masked text with the masks cut out.</summary>
    public string Without(string masked)
    {
        foreach (var key in Keys) masked = masked.Replace(_replies[key], " ", StringComparison.Ordinal);
        return masked;
    }

    private List<MaskSpan> Find(string text, out TypedText typed)
    {
        typed = new TypedText(text, _roles, _pairs);
        var found = new List<MaskSpan>();
        // What is found first keeps its place: a number inside a link is the link's.
        EmailFinder.Find(typed, found);
        ContactFinder.Find(typed, found);
        SpotFinder.Find(typed, found);
        BirthFinder.Find(typed, found);
        PlateFinder.Find(typed, found);
        _numbers.Find(typed, found);
        AddressFinder.Find(typed, found);
        NameFinder.Find(typed, found);
        return KeepFirst(text.Length, found);
    }

    private static string Replace(string text, List<MaskSpan> spans, Func<string, string> by)
    {
        var masked = new StringBuilder(text.Length + (8 * spans.Count));
        var copied = 0;
        foreach (var span in spans)
        {
            masked.Append(text, copied, Math.Max(0, span.Start - copied)).Append(by(span.Key));
            copied = Math.Max(copied, span.End);
        }
        return masked.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The spans in order of place; of two that overlap the one found first.</summary>
    private static List<MaskSpan> KeepFirst(int length, List<MaskSpan> found)
    {
        if (found.Count == 0) return found;
        var kept = new List<MaskSpan>(found.Count);
        var taken = new bool[length];
        foreach (var span in found)
        {
            if (taken.AsSpan(span.Start, span.End - span.Start).Contains(true)) continue;
            taken.AsSpan(span.Start, span.End - span.Start).Fill(true);
            kept.Add(span);
        }
        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }
}
