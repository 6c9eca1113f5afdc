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
    public float ForgottenMarks { get; init; } = 4f;

    /// <summary>A slip in a syllable the content does not know.</summary>
    public float SlipOfUnknown { get; init; } = 3f;

    /// <summary>Added to that when what was typed could be a syllable of the language.</summary>
    public float SlipOfPossible { get; init; } = 4f;

    /// <summary>A slip in a syllable the content knows, typed without marks, where nothing around fits it.</summary>
    public float SlipOfKnown { get; init; } = 9f;

    /// <summary>Keys of the Telex typing method left as they were typed, in an unknown syllable.</summary>
    public float TelexKeys { get; init; } = 1.5f;

    /// <summary>Leaving a syllable unknown, beyond its rarity.</summary>
    public float StaysUnknown { get; init; } = 3f;

    /// <summary>Second readings with at least this share of belief are looked up too, at that share.</summary>
    public float LeastShare { get; init; } = 0.1f;

    /// <summary>How quickly belief in a reading falls with its cost.</summary>
    public float Sharpness { get; init; } = 0.7f;
}
