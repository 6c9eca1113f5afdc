using BachDang.Outreach.Knowledge.Content.Calculators;
using BachDang.Outreach.Knowledge.Content.Dialogs;
using BachDang.Outreach.Knowledge.Content.Documents;
using BachDang.Outreach.Knowledge.Content.Occasions;
using BachDang.Outreach.Knowledge.Content.Plans;
using BachDang.Outreach.Knowledge.Content.Prompts;
using BachDang.Outreach.Knowledge.Content.Reports;

namespace BachDang.Outreach.Knowledge.Content;

/// <summary>Everything in the content folder at one moment. Immutable; a change makes a new set.</summary>
public sealed record ContentSet
{
    public required IReadOnlyDictionary<string, Article> Articles { get; init; }
    public required IReadOnlyDictionary<string, Law> Laws { get; init; }
    public required Replies Replies { get; init; }
    public required RouteBook Routes { get; init; }
    public required WordBook Words { get; init; }
    public required DialogBook Dialogs { get; init; }
    public required CalculatorBook Calculators { get; init; }
    public required WardCard Ward { get; init; }
    public required LabelBook Labels { get; init; }

    /// <summary>What a language model is asked; null when the folder has no usable prompts.</summary>
    public PromptBook? Prompts { get; init; }

    /// <summary>Words of official documents; null when the folder has no usable ones, and then none is written.
    /// </summary>
    public DocumentBook? Documents { get; init; }

    /// <summary>The ward's plan; empty when the folder has none.</summary>
    public PlanBook Plan { get; init; } = PlanBook.Empty;

    /// <summary>Words officers begin their messages to reporters from; none when the folder has none.</summary>
    public IReadOnlyList<ReplyTemplate> Templates { get; init; } = [];

    /// <summary>Messages to begin from on days of the year; none when the folder has none.</summary>
    public IReadOnlyList<Occasion> Occasions { get; init; } = [];

    /// <summary>content/elsewhere.yml: questions that look like ours, or are asked of everybody, and that no article
    /// answers. A message nearer to one of them than to any article is refused.</summary>
    public required IReadOnlyList<string> Elsewhere { get; init; }

    /// <summary>Hash of all files read; recorded with every answer.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// The documents the given one took the place of, as laws.yml lists them; people still quote them.
    /// </summary>
    public IEnumerable<Law> ReplacedBy(string code) => Laws.Values.Where(law => law.ReplacedBy == code);

    /// <summary>
    /// False when a source expired, is suspended or has not begun, or none is known to be in force: such an article
    /// stops answering by itself on that day.
    /// </summary>
    public bool MayAnswer(Article article, DateOnly day)
    {
        var inForce = false;
        foreach (var source in article.Sources)
        {
            if (!Laws.TryGetValue(source.Law, out var law) || !law.MayBeCitedOn(day)) return false;
            inForce |= law.IsInForceOn(day);
        }
        return inForce;
    }
}
