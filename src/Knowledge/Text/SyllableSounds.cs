using System.Collections.Frozen;

namespace BachDang.Outreach.Knowledge.Text;

/// <summary>Which letters can be a Vietnamese syllable at all: a beginning and a rhyme of the language.</summary>
internal static class SyllableSounds
{
    private const int LongestInitial = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Initials = Set(
        "b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rhymes = Set(
        "a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet "
        + "ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong "
        + "ooc oong op ot u ua uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut "
        + "uu uy uya uych uyen uyet uyn uynh uyt uyu y yem yen yet yeu ynh yt yn");

    /// <summary>True for a word without marks that could be a syllable: <c>ngon</c>, not <c>nogn</c>.</summary>
    public static bool IsPossible(ReadOnlySpan<char> folded)
    {
        if (Rhymes.Contains(folded)) return true;
        for (var length = Math.Min(LongestInitial, folded.Length - 1); length > 0; length--)
            if (Initials.Contains(folded[..length]) && Rhymes.Contains(folded[length..]))
                return true;
        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
