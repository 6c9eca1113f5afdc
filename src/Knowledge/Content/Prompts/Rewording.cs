namespace BachDang.Outreach.Knowledge.Content.Prompts;

/// <summary>What a language model may change in a sentence of an article; from content/words.yml.</summary>
public sealed record Rewording
{
    public static readonly Rewording Nothing = new() { Neutral = [], Same = [], Openers = [], Pointers = [] };

    /// <summary>Words that may be added or left out anywhere.</summary>
    public required IReadOnlyList<string> Neutral { get; init; }

    /// <summary>Groups of words that may stand for one another.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Same { get; init; }

    /// <summary>A sentence that begins so is never shown without the one before it.</summary>
    public required IReadOnlyList<string> Openers { get; init; }

    /// <summary>So is a sentence that holds one of these.</summary>
    public required IReadOnlyList<string> Pointers { get; init; }
}
