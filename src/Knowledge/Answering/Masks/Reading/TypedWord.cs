using BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Reading;

/// <summary>What stands between a word and the one before.</summary>
internal enum WordGap { Glued, Space, Line, Break }

/// <summary>A word of a message with what it may mean.</summary>
internal struct TypedWord
{
    public int Start;
    public int End;

    /// <summary>Lower case, canonical spelling.</summary>
    public string Text;
    public bool IsNumber;
    public bool IsCapital;

    /// <summary>The word carries marks, so it is not a look-alike typed without them.</summary>
    public bool IsMarked;
    public WordGap Gap;

    /// <summary>Roles of this word alone.</summary>
    public MaskRole Roles;

    /// <summary>Roles of phrases that begin with this word.</summary>
    public MaskRole Starts;

    /// <summary>Roles of phrases that end with this word.</summary>
    public MaskRole Ends;

    /// <summary>The last word of a title that no longer word for a place ends on (khách, but not xe khách).</summary>
    public bool IsTitle;
    internal int TitleLength;
    internal int PlaceLength;

    /// <summary>Stands in a common expression that holds a syllable of a name.</summary>
    public bool IsEveryday;

    /// <summary>The content uses this word and the next together as everyday words.</summary>
    public bool PairsWithNext;

    /// <summary>One past the last word of the longest well-known name that begins here; 0 for none.</summary>
    public int KnownEnd;

    /// <summary>The longest number cue that ends here, and how many words it has.</summary>
    public NumberCue Cue;
    public int CueLength;

    public readonly bool Is(MaskRole role) => (Roles & role) != 0;
}
