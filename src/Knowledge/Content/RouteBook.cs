using BachDang.Outreach.Knowledge.Content.Talks;

namespace BachDang.Outreach.Knowledge.Content;

/// <summary>
/// content/routes.yml: which messages are not knowledge questions, and which facts a question asks for.
/// </summary>
public sealed record RouteBook(
    IReadOnlyList<RouteRule> Routes, IReadOnlyList<AskRule> Asks, IReadOnlyList<string> Continues,
    TalkOpenings Openings)
{
    /// <summary>Every reply key the rules name.</summary>
    public IEnumerable<string> Replies() =>
        Routes.Select(r => r.Reply).Concat(Asks.SelectMany(a => new[] { a.Reply, a.Name }).OfType<string>());

    /// <summary>The words of each rule: its examples and every single phrase of its patterns.</summary>
    public IEnumerable<IReadOnlyList<string>> Phrases() =>
        Routes.Select(r => r.Any.Concat(r.Also)).Concat(Asks.Select(a => a.Any))
            .Select(patterns => patterns.SelectMany(p => p.Split(['+', '|'], StringSplitOptions.TrimEntries)))
            .Concat(Routes.Select(r => r.Examples)).Append(Continues)
            .Select(IReadOnlyList<string> (phrases) => [.. phrases]);
}

/// <summary>One kind of message and where it goes.</summary>
/// <param name="Label">Snake name of the route, for example <c>report_intent</c>.</param>
/// <param name="Reply">Reply key of the sentence said.</param>
/// <param name="Whole">True when nothing but these words and fillers may stand in the message.</param>
/// <param name="MaxWords">Longest message it may claim; 0 means any length.</param>
public sealed record RouteRule(string Label, string Reply, bool Whole, int MaxWords)
{
    /// <summary>Patterns: terms joined with <c>+</c> must all occur; a term lists alternatives with <c>|</c>.</summary>
    public required IReadOnlyList<string> Any { get; init; }

    /// <summary>Patterns that forbid the route.</summary>
    public required IReadOnlyList<string> Unless { get; init; }

    /// <summary>Further words a whole message may hold beside its triggers and fillers.</summary>
    public required IReadOnlyList<string> Also { get; init; }

    /// <summary>Messages that must take the route; they also teach the reader these words.</summary>
    public required IReadOnlyList<string> Examples { get; init; }
}

/// <summary>What a question asks for (a fine, a deadline, a phone number).</summary>
/// <param name="Id">Name of the asked thing.</param>
/// <param name="Strict">True when an article may answer only if one of its own questions asks for the same.</param>
/// <param name="Reply">Reply key that says why it is not given; only strict asks have one.</param>
/// <param name="Any">Patterns as in <see cref="RouteRule"/>.</param>
/// <param name="Unless">Patterns that take the ask back.</param>
public sealed record AskRule(
    string Id, bool Strict, string? Reply, IReadOnlyList<string> Any, IReadOnlyList<string> Unless)
{
    /// <summary>Reply key of what it is called where a resident is asked which of several things is meant.</summary>
    public string? Name { get; init; }
}
