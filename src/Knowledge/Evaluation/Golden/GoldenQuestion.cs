using BachDang.Outreach.Knowledge.Evaluation.Variants;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Evaluation.Golden;

/// <summary>One golden question as it is asked.</summary>
/// <param name="Set">The file it stands in.</param>
/// <param name="Variant">How it is typed; one of <see cref="Spellings"/>.</param>
/// <param name="Expected">The group it stands under.</param>
/// <param name="Turns">The messages in order; one for a single question.</param>
/// <param name="Line">The line of the golden file, the same in every spelling.</param>
/// <param name="Right">What stands behind <c>>></c>; empty without it.</param>
internal sealed record GoldenQuestion(
    GoldenSet Set, string Variant, string Expected, IReadOnlyList<string> Turns, string Line, string Right = "")
{
    public string Text => string.Join(" > ", Turns);

    /// <summary>The ids or names the group may stand for.</summary>
    public string[] AnyOf => Expected.Split('|', StringSplitOptions.TrimEntries);

    /// <summary>
    /// A set's questions in every spelling they are asked in: as written, a marked set also without marks, and
    /// answerable ones also with slips of the finger.
    /// </summary>
    public static IEnumerable<GoldenQuestion> Of(GoldenSet set)
    {
        if (set.Kind is GoldenKind.Masks or GoldenKind.Injection) return As(set, set.Spelling, text => text);
        if (set.Spelling != Spellings.Marked)
            return As(set, set.Spelling == Spellings.Chat ? Spellings.Chat : Spellings.TypedUnmarked, text => text);
        var plain = As(set, Spellings.Marked, text => text).Concat(As(set, Spellings.Unmarked, VietnameseText.Fold));
        return set.Kind != GoldenKind.Answerable
            ? plain
            : plain.Concat(As(set, Spellings.OneTypo, text => Typos.Make(text, 1)))
                .Concat(As(set, Spellings.TwoTypos, text => Typos.Make(text, 2)));
    }

    private static IEnumerable<GoldenQuestion> As(GoldenSet set, string variant, Func<string, string> type) =>
        set.Questions.Select(question =>
        {
            var sides = question.Text.Split(" >> ");
            var turns = set.Kind == GoldenKind.Talks
                ? question.Text.Split('>', StringSplitOptions.TrimEntries)
                : [sides[0]];
            return new GoldenQuestion(
                set, variant, question.Expected, Array.ConvertAll(turns, turn => type(turn)), question.Text,
                sides.Length > 1 ? sides[1] : "");
        });
}
