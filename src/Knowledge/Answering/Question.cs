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
}

/// <summary>An earlier turn of the talk.</summary>
/// <param name="MaskedText">The resident's message with personal data masked.</param>
/// <param name="ArticleId">The article that answered it, if any.</param>
public sealed record EarlierTurn(string MaskedText, string? ArticleId);
