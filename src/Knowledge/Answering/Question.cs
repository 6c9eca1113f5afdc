using BachDang.Outreach.Knowledge.Answering.Wording;

namespace BachDang.Outreach.Knowledge.Answering;

/// <summary>What a resident asks now, with what was said before in the same talk.</summary>
/// <param name="Text">The message as typed.</param>
/// <param name="Earlier">Earlier turns, oldest first; may be empty.</param>
public sealed record Question(string Text, IReadOnlyList<EarlierTurn> Earlier)
{
    /// <summary>Longest message read, in UTF-16 units; what is longer is cut there.</summary>
    public const int MaxLength = 4096;

    public Question(string text) : this(text, [])
    {
    }

    /// <summary>True when the article's own words are wanted even where a language model is configured.</summary>
    public bool OwnWords { get; init; }

    /// <summary>What a language model may still take of the resident's time; shared by all questions of one message,
    /// which are made from each other.</summary>
    internal ModelTime ModelTime { get; } = new();

    /// <summary>Told the answer's words so far, each time a further sentence was checked; what is told last stands
    /// alone. Called only while a language model writes. The returned answer replaces all of it.</summary>
    public Action<string>? Shown { get; init; }
}

/// <summary>An earlier turn of the talk.</summary>
/// <param name="MaskedText">The resident's message with personal data masked.</param>
/// <param name="ArticleId">The article that answered it, if any.</param>
public sealed record EarlierTurn(string MaskedText, string? ArticleId)
{
    /// <summary>The article the talk was about where a message only went on; null when it is the one that answered.
    /// </summary>
    public string? TopicId { get; init; }

    /// <summary>The words the talk is about, carried over messages that name none; null when the message says it.
    /// </summary>
    public string? About { get; init; }

    /// <summary>The words of what was last asked for (a fine, a place); null when the message says it.</summary>
    public string? AskedFor { get; init; }

    /// <summary>Articles the resident took back by a correction: not meant, so not offered to what goes on from here.
    /// </summary>
    public IReadOnlyList<string>? Withdrawn { get; init; }

    /// <summary>The resident left what was said before; nothing earlier is gone on with.</summary>
    public bool Begins { get; init; }
}
