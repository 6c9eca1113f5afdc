namespace BachDang.Outreach.Knowledge.Content.Talks;

/// <summary>Words of content/routes.yml that speak about the talk itself instead of a matter; beginnings unless said
/// otherwise.</summary>
public sealed record TalkOpenings
{
    /// <summary>Leave the topic; a pause or the end must follow.</summary>
    public required IReadOnlyList<string> Leaves { get; init; }

    /// <summary>Take the last answer back; a pause, the end or one of <see cref="Means"/> must follow.</summary>
    public required IReadOnlyList<string> TakesBack { get; init; }

    /// <summary>Take it back and say what was meant, without a pause.</summary>
    public required IReadOnlyList<string> Means { get; init; }

    /// <summary>May stand between taking back and the question.</summary>
    public required IReadOnlyList<string> AsksAgain { get; init; }

    /// <summary>Stand at the end of a short correction.</summary>
    public required IReadOnlyList<string> Contrasts { get; init; }

    /// <summary>After a denied thing: what follows is meant in its place.</summary>
    public required IReadOnlyList<string> Instead { get; init; }

    /// <summary>Anywhere: stand for what was said before.</summary>
    public required IReadOnlyList<string> StandIns { get; init; }

    /// <summary>Anywhere in a very short message: set something beside what was said before.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>Between two questions of one message.</summary>
    public required IReadOnlyList<string> Joins { get; init; }

    /// <summary>At the end of a clause: make it a question.</summary>
    public required IReadOnlyList<string> AskEnds { get; init; }

    /// <summary>Anywhere in a clause typed without marks that asks for something: make it a question.</summary>
    public required IReadOnlyList<string> AskWords { get; init; }
}
