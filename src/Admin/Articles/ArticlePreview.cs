using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Editing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace BachDang.Outreach.Admin.Articles;

/// <summary>An article's body as a page shows it. No HTML of the text gets through, and no address but a plain web
/// one.</summary>
internal static class ArticlePreview
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IHtmlContent Of(string body)
    {
        var page = Markdown.Parse(body, Pipeline);
        foreach (var link in page.Descendants<LinkInline>())
            if (link.IsImage || !IsWebAddress(link.Url)) link.Url = "";
        foreach (var link in page.Descendants<AutolinkInline>())
            if (!IsWebAddress(link.Url)) link.Url = "";
        // The page's own heading stands above.
        foreach (var heading in page.Descendants<HeadingBlock>()) heading.Level = 4;
        return new HtmlString(page.ToHtml(Pipeline));
    }

    /// <summary>The sources as they are printed under an answer.</summary>
    public static IEnumerable<string> Sources(KnowledgeBase knowledge, ArticleForm form) =>
        form.Sources.Where(source => knowledge.Content.Laws.ContainsKey(source.Law))
            .Select(source => knowledge.Cite(new ArticleSource(source.Law, source.Article)));

    private static bool IsWebAddress(string? url) => url is not null
        && (url.StartsWith("https://", StringComparison.Ordinal)
            || url.StartsWith("http://", StringComparison.Ordinal));
}
