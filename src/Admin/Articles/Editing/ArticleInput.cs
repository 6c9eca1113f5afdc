using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Editing;

namespace BachDang.Outreach.Admin.Articles.Editing;

/// <summary>The fields of the editing page, as a form sends them; lists are one entry a line.</summary>
internal sealed class ArticleInput
{
    private const string Instead = "=>";

    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? Topic { get; set; }
    public string? Owner { get; set; }
    public DateOnly? Reviewed { get; set; }
    public DateOnly? ReviewBy { get; set; }
    public string? Confidence { get; set; }
    public List<string?> Laws { get; set; } = [];
    public List<string?> LawParts { get; set; } = [];
    public List<string> Desks { get; set; } = [];
    public string? Questions { get; set; }
    public string? Keywords { get; set; }
    public List<string?> FollowUps { get; set; } = [];
    public string? NotThis { get; set; }
    public string? Body { get; set; }

    /// <summary>What differs from the version before, in words.</summary>
    public string? Change { get; set; }

    /// <summary>The row's version as the officer saw it.</summary>
    public int? Version { get; set; }

    public static ArticleInput Of(ArticleForm form, int? version) => new()
    {
        Id = form.Id,
        Title = form.Title,
        Topic = form.Topic,
        Owner = form.Owner,
        Reviewed = form.Reviewed == default ? null : form.Reviewed,
        ReviewBy = form.ReviewBy == default ? null : form.ReviewBy,
        Confidence = form.Confidence,
        Laws = [.. form.Sources.Select(source => source.Law)],
        LawParts = [.. form.Sources.Select(source => source.Article)],
        Desks = [.. form.Desks],
        Questions = string.Join('\n', form.Questions),
        Keywords = string.Join('\n', form.Keywords),
        FollowUps = [.. form.FollowUps],
        NotThis = string.Join('\n', form.NotThis.Select(
            look => look.Instead is null ? look.Question : $"{look.Question} {Instead} {look.Instead}")),
        Body = form.Body,
        Version = version,
    };

    /// <summary>The article these fields make.</summary>
    /// <param name="before">The text it is a change of; what the page does not show is taken from it.</param>
    /// <param name="content">The laws and their facts.</param>
    /// <param name="today">The day of the change.</param>
    public ArticleForm ToForm(ArticleForm before, ContentSet content, DateOnly today)
    {
        var sources = Laws.Index().Where(law => !string.IsNullOrWhiteSpace(law.Item)).Select(law => new ArticleSource(
            law.Item!.Trim(), Blank(LawParts.ElementAtOrDefault(law.Index)))).ToList();
        return before with
        {
            Id = (Id ?? "").Trim(),
            Title = One(Title),
            Topic = One(Topic),
            Owner = One(Owner),
            Reviewed = Reviewed ?? today,
            ReviewBy = ReviewBy ?? today,
            Confidence = One(Confidence),
            Facts = before.Facts.Count > 0 ? before.Facts : FactsOf(sources, content),
            Sources = sources,
            Desks = [.. Desks.Distinct()],
            Questions = Lines(Questions),
            Keywords = Lines(Keywords),
            FollowUps = [.. FollowUps.Select(Blank).OfType<string>().Distinct()],
            NotThis = [.. Lines(NotThis).Select(LookOf)],
            History = HistoryOf(before.History, today),
            Body = (Body ?? "").ReplaceLineEndings("\n").Trim('\n', ' '),
        };
    }

    private List<ArticleChange> HistoryOf(IReadOnlyList<ArticleChange> before, DateOnly today)
    {
        var change = One(Change);
        // A draft that is saved again the same day tells its change once.
        var kept = change.Length > 0 && before is [.., { } last] && last.Date == today ? before.SkipLast(1) : before;
        return change.Length == 0 ? [.. kept] : [.. kept, new ArticleChange(today, change)];
    }

    private static List<string> FactsOf(List<ArticleSource> sources, ContentSet content) =>
        [.. sources.Select(source => content.Laws.GetValueOrDefault(source.Law)?.Fact).OfType<string>().Distinct()];

    private static NotThis LookOf(string line) =>
        line.Split(Instead, 2, StringSplitOptions.TrimEntries) is [var question, var id]
            ? new NotThis(question, Blank(id))
            : new NotThis(line, null);

    private static string One(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Blank(string? text) => One(text) is { Length: > 0 } value ? value : null;

    private static List<string> Lines(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(One).Where(line => line.Length > 0)];
}
