using BachDang.Outreach.Knowledge.Content.Calculators;
using BachDang.Outreach.Knowledge.Content.Documents;
using BachDang.Outreach.Knowledge.Content.Occasions;
using BachDang.Outreach.Knowledge.Content.Plans;
using BachDang.Outreach.Knowledge.Content.Prompts;
using BachDang.Outreach.Knowledge.Content.Reading;
using BachDang.Outreach.Knowledge.Content.Reports;

namespace BachDang.Outreach.Knowledge.Content;

/// <summary>What reading the content folder gave.</summary>
/// <param name="Set">Null when a file every answer needs is missing or wrong; bad articles alone are left out.</param>
/// <param name="Problems">What is wrong, with file and line.</param>
internal sealed record LoadedContent(ContentSet? Set, IReadOnlyList<ContentProblem> Problems);

/// <summary>
/// An article written in the console, in the same text form as a file; it wins over a file with its id.
/// </summary>
/// <param name="Id">The article.</param>
/// <param name="Markdown">Its text; null takes the article, also a file's, out of use.</param>
public sealed record PublishedArticle(string Id, string? Markdown);

/// <summary>Reads the content folder into one immutable set.</summary>
internal static class ContentLoader
{
    public const string ArticlesFolder = "articles";

    public static LoadedContent Load(string folder, IReadOnlyList<PublishedArticle>? published = null)
    {
        var reading = new ContentReading(folder);
        var replies = reading.Yaml("replies.yml", (root, _) => ReadReplies(root));
        var laws = reading.Yaml("laws.yml", LawsReader.Read);
        var ward = reading.Yaml("ward.yml", WardReader.Read);
        var labels = reading.Yaml("labels.yml", (root, _) => ReportsReader.ReadLabels(root));
        var routes = reading.Yaml("routes.yml", (root, _) => RoutesReader.Read(root));
        var words = reading.Yaml("words.yml", (root, _) => WordsReader.Read(root));
        var dialogs = reading.Yaml("dialogs.yml", (root, _) => DialogsReader.Read(root));
        var calculators = reading.Yaml("calculators.yml", CalculatorsReader.Read);
        var elsewhere = reading.Yaml("elsewhere.yml", (root, _) => ReadElsewhere(root));
        if (replies is null || laws is null || ward is null || routes is null || words is null || dialogs is null
            || calculators is null || elsewhere is null || labels is null)
            return new LoadedContent(null, reading.Problems);

        var headings = ArticleHeadings.From(replies);
        var prompts = ReadPrompts(reading);
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var file in reading.ArticleFiles())
            Add(reading.Article(file, reading.Text(file), headings), reading, articles, replaces: false);
        foreach (var article in published ?? [])
        {
            if (reading.Published(article, headings) is { } read) Add(read, reading, articles, replaces: true);
            else if (article.Markdown is null) articles.Remove(article.Id);
        }

        var set = new ContentSet
        {
            Articles = articles,
            Laws = laws,
            Replies = replies,
            Routes = routes,
            Words = words,
            Dialogs = dialogs,
            Calculators = calculators,
            Ward = ward,
            Labels = labels,
            Prompts = prompts,
            Documents = DocumentsReader.Read(reading),
            Plan = ReadPlan(reading) ?? PlanBook.Empty,
            Templates = ReadTemplates(reading) ?? [],
            Occasions = ReadOccasions(reading) ?? [],
            Elsewhere = elsewhere,
            Version = reading.Version(),
        };
        return new LoadedContent(set, reading.Problems);
    }

    private static void Add(
        Article? article, ContentReading reading, Dictionary<string, Article> articles, bool replaces)
    {
        if (article is null) return;
        if (replaces) articles[article.Id] = article;
        else if (!articles.TryAdd(article.Id, article))
            reading.Report(new ContentProblem(
                article.File, 1, true, $"id '{article.Id}' is already used by {articles[article.Id].File}"));
    }

    // A folder without a plan is whole: it answers all the same.
    private static PlanBook? ReadPlan(ContentReading reading) =>
        reading.Has(PlanReader.File) ? reading.Yaml(PlanReader.File, PlanReader.Read) : null;

    // Without templates officers write every word themselves.
    private static IReadOnlyList<ReplyTemplate>? ReadTemplates(ContentReading reading) =>
        reading.Has(TemplatesReader.File) ? reading.Yaml(TemplatesReader.File, TemplatesReader.Read) : null;

    // Without them officers write every campaign themselves.
    private static IReadOnlyList<Occasion>? ReadOccasions(ContentReading reading) =>
        reading.Has(OccasionsReader.File) ? reading.Yaml(OccasionsReader.File, OccasionsReader.Read) : null;

    private static PromptBook? ReadPrompts(ContentReading reading)
    {
        // A folder without prompts is whole: it serves without a language model.
        if (!reading.Has(PromptNames.Reword) || !reading.Has(PromptNames.FollowUp)) return null;
        var reword = Read(PromptNames.Reword);
        var followUp = Read(PromptNames.FollowUp);
        return reword is null || followUp is null ? null : new PromptBook(reword, followUp);

        Prompt? Read(string file) =>
            reading.Yaml(file, (root, problems) => PromptsReader.Read(root, file, problems));
    }

    private static List<string> ReadElsewhere(YamlFields root)
    {
        var questions = new List<string>();
        foreach (var group in root.Maps("groups"))
        {
            // What a group is about is for its readers; the program needs the questions only.
            _ = group.Text("about");
            questions.AddRange(group.Texts("questions", atLeast: 1));
            group.NoOthers();
        }
        root.NoOthers();
        return questions;
    }

    private static Replies ReadReplies(YamlFields root) => new(root.Pairs().ToDictionary(p => p.Key, p => p.Value));
}
