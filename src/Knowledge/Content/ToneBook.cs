namespace BachDang.Outreach.Knowledge.Content;

/// <summary>content/tone.yml: how the service speaks, as data; content/README.md gives the reasons.</summary>
internal sealed record ToneBook
{
    public required ToneLimits Limits { get; init; }
    public required IReadOnlyList<string> Officialese { get; init; }
    public required IReadOnlyList<string> Threats { get; init; }

    /// <summary>Phrases that conclude guilt or blame somebody.</summary>
    public required IReadOnlyList<string> Verdicts { get; init; }

    /// <summary>How a short answer may not begin.</summary>
    public required IReadOnlyList<string> SlowStarts { get; init; }

    /// <summary>Names of parts the program prints below every article.</summary>
    public required IReadOnlyList<string> PrintedByProgram { get; init; }

    public required IReadOnlyList<string> KnownCapitals { get; init; }

    /// <summary>Abbreviation to the words of which one must stand in the same answer.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> ExplainedCapitals { get; init; }

    /// <summary>Phrases that ask the reader to act.</summary>
    public required IReadOnlyList<string> Orders { get; init; }

    public required FineWords Fines { get; init; }

    /// <summary>Desk key to the name a checklist uses for it, with its capitals.</summary>
    public required IReadOnlyDictionary<string, string> DeskNames { get; init; }

    public required string ChangelogTitle { get; init; }
    public required string ChangelogNote { get; init; }
}

/// <param name="SentenceWords">Longest sentence without a warning, in words.</param>
/// <param name="SentenceWordsHard">Longest sentence without an error, in words.</param>
/// <param name="LeadWords">Longest short answer, in words.</param>
/// <param name="Questions">Fewest ways to ask.</param>
/// <param name="FollowUpsLeast">Fewest follow-ups.</param>
/// <param name="FollowUpsMost">Most follow-ups; a chat shows no more buttons.</param>
/// <param name="ReviewDays">Longest time from one review to the next, in days.</param>
internal sealed record ToneLimits(
    int SentenceWords, int SentenceWordsHard, int LeadWords, int Questions, int FollowUpsLeast, int FollowUpsMost,
    int ReviewDays);

/// <param name="Word">The word that makes an amount of money a fine.</param>
/// <param name="Money">Units of money.</param>
/// <param name="For">Words that say for whom the amount is.</param>
/// <param name="Caution">Words that say that the document in force decides.</param>
internal sealed record FineWords(
    string Word, IReadOnlyList<string> Money, IReadOnlyList<string> For, IReadOnlyList<string> Caution);
