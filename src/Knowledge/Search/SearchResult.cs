namespace BachDang.Outreach.Knowledge.Search;

/// <summary>How the question was read and what was found, best first.</summary>
internal sealed record SearchResult(Reading Reading, IReadOnlyList<Hit> Hits);

/// <summary>A passage found.</summary>
/// <param name="Ordinal">Its place in the list the index was built from.</param>
/// <param name="Id">The passage's id.</param>
/// <param name="Score">Comparable within one result only.</param>
/// <param name="Coverage">Share of the question's syllables and pairs the passage holds, 0 to 1, rare ones weighing
/// more and unknown ones most.</param>
/// <param name="Similarity">How alike the question and the passage's nearest single phrasing or title are, 0 to 1.
/// </param>
/// <param name="CodeMatch">An exact code of the question stands in the passage.</param>
internal readonly record struct Hit(
    int Ordinal, string Id, double Score, double Coverage, double Similarity, bool CodeMatch)
{
    /// <summary>How alike the question and the second nearest phrasing are.</summary>
    public double Support { get; init; }

    /// <summary>Share of the question that stands in the passage's title and phrasings.</summary>
    public double HeadCoverage { get; init; }
}

internal enum SyllableReading
{
    /// <summary>Taken as typed.</summary>
    Kept,

    /// <summary>The same letters with their marks put back.</summary>
    Restored,

    /// <summary>One slip of the finger undone.</summary>
    Repaired,

    /// <summary>An abbreviation read as what it stands for.</summary>
    Expanded,

    /// <summary>No word of the content.</summary>
    Unknown,
}

/// <summary>One syllable of the question.</summary>
/// <param name="Typed">As typed, cleaned; empty for the further syllables of a split or expanded word.</param>
/// <param name="Read">As understood, lower case.</param>
/// <param name="Kind">What was done to it.</param>
internal readonly record struct ReadSyllable(string Typed, string Read, SyllableReading Kind);

/// <summary>The question as understood.</summary>
internal sealed record Reading(IReadOnlyList<ReadSyllable> Syllables)
{
    public static readonly Reading Nothing = new([]);

    /// <summary>The question as understood, in one line.</summary>
    public string Text => string.Join(' ', Syllables.Select(s => s.Read));

    /// <summary>Something was understood otherwise than typed, beyond putting marks back.</summary>
    public bool HasRepairs =>
        Syllables.Any(s => s.Kind is SyllableReading.Repaired or SyllableReading.Expanded);
}
