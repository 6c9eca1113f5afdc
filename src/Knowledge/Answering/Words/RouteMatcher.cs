using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>Finds the first route of content/routes.yml that claims a message.</summary>
internal sealed class RouteMatcher(RouteBook book, IReadOnlyList<string> fillers, PhraseBook phrases)
{
    private readonly CompiledRoute[] _routes = [.. book.Routes.Select(rule => new CompiledRoute(
        rule, phrases.Compile(rule.Any), phrases.Compile(rule.Unless)))];

    private readonly Phrase[] _fillers = phrases.Phrases(fillers);

    public RouteRule? Find(Message message)
    {
        foreach (var route in _routes)
            if (Claims(route, message)) return route.Rule;
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
        return !Array.Exists(covered, c => !c);
    }

    private sealed record CompiledRoute(RouteRule Rule, Pattern[] Any, Pattern[] Unless);
}
