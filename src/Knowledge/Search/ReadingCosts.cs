namespace BachDang.Outreach.Knowledge.Search;

/// <summary>
/// What each assumption costs when a question is read, as negative natural logarithms: the reader takes the reading
/// that costs least together with how likely its syllables follow one another.
/// </summary>
public sealed record ReadingCosts
{
    /// <summary>Other marks than the ones typed.</summary>
    public float OtherMarks { get; init; } = 3f;

    /// <summary>A syllable typed without marks in a question typed with marks.</summary>
    public float ForgottenMarks { get; init; } = 2.5f;

    /// <summary>A slip in a syllable the content does not know.</summary>
    public float SlipOfUnknown { get; init; } = 3f;

    /// <summary>A slip in a syllable the content knows, where nothing around fits it.</summary>
    public float SlipOfKnown { get; init; } = 6f;

    /// <summary>Leaving a syllable unknown, beyond its rarity.</summary>
    public float StaysUnknown { get; init; } = 3f;
}
