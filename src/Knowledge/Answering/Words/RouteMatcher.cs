using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>Finds the first route of content/routes.yml that claims a message.</summary>
internal sealed class RouteMatcher(RouteBook book, IReadOnlyList<string> fillers, PhraseBook phrases)
{
    private readonly CompiledRoute[] _routes = [.. book.Routes.Select(rule => new CompiledRoute(
        rule, phrases.Compile(rule.Any), phrases.Compile(rule.Unless), phrases.Phrases(rule.Also)))];

    private readonly Phrase[] _fillers = phrases.Phrases(fillers);

    /// <param name="read">The message as read.</param>
    /// <param name="typed">The message as typed; words without marks are free. Only rules for whole messages look at
    /// it: nothing else may stand in those, so a loose match cannot swallow a question.</param>
    public RouteRule? Find(Message read, Message typed)
    {
        foreach (var route in _routes)
            if (Claims(route, read) || (route.Rule.Whole && Claims(route, typed))) return route.Rule;
        return null;
    }

    private bool Claims(CompiledRoute route, Message message)
    {
        if (route.Rule.MaxWords > 0 && message.Length > route.Rule.MaxWords) return false;
        if (!Array.Exists(route.Any, p => p.Matches(message))) return false;
        if (Array.Exists(route.Unless, p => p.Matches(message))) return false;
        return !route.Rule.Whole || IsOnly(route, message);
    }

    private bool IsOnly(CompiledRoute route, Message message)
    {
        var covered = new bool[message.Length];
        foreach (var pattern in route.Any)
            foreach (var term in pattern.Terms) message.Cover(term, covered);
        message.Cover(_fillers, covered);
        message.Cover(route.Also, covered);
        return !Array.Exists(covered, c => !c);
    }

    private sealed record CompiledRoute(RouteRule Rule, Pattern[] Any, Pattern[] Unless, Phrase[] Also);
}
