using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

/// <summary>The cue found beside a number.</summary>
/// <param name="Cue">What it says.</param>
/// <param name="Distance">Words between the two.</param>
internal readonly record struct NearCue(NumberCue Cue, int Distance)
{
    private const int WordsBefore = 5;
    private const int WordsAfter = 2;
    private const int FarthestBefore = 60;
    private const int FarthestAfter = 24;

    public static readonly NearCue None = new(NumberCue.None, 0);

    /// <summary>
    /// A unit of money right after a number decides; then the nearest cue before it; then an account or an identity
    /// card named after it.
    /// </summary>
    public static NearCue Find(TypedText text, int start, int end)
    {
        var after = text.WordFrom(end);
        if (IsNear(text, after, end) && text[after].Cue == NumberCue.Money) return new NearCue(NumberCue.Money, 0);
        var before = Before(text, start);
        if (before.Cue != NumberCue.None) return before;
        for (var (i, seen) = (after, 0); i < text.Count && seen < WordsAfter && IsNear(text, i, end); i++)
        {
            if (text[i].IsNumber) continue;
            seen++;
            if (text[i].Cue is NumberCue.Account or NumberCue.Citizen) return new NearCue(text[i].Cue, seen);
        }
        return None;
    }

    public static NearCue Before(TypedText text, int start)
    {
        var distance = 0;
        for (var i = text.WordFrom(start) - 1; i >= 0 && start - text[i].Start <= FarthestBefore; i--)
        {
            if (text[i].IsNumber) continue;
            if (distance == WordsBefore) break;
            // The other cues speak of dates, plates and codes, not of long numbers.
            if (text[i].Cue is > NumberCue.None and <= NumberCue.Paper) return new NearCue(text[i].Cue, distance);
            distance++;
        }
        return None;
    }

    private static bool IsNear(TypedText text, int word, int end) =>
        word < text.Count && text[word].End - end <= FarthestAfter;
}
