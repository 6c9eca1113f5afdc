using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.Ask;

/// <summary>Answers one question as a page, for whoever has no scripts. Nothing of it is stored.</summary>
[ResponseCache(NoStore = true)]
internal sealed class AskModel(KnowledgeBase knowledge) : PageModel
{
    /// <summary>The question as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Asked { get; set; }

    /// <summary>An article chosen from the list of an earlier answer.</summary>
    [BindProperty(SupportsGet = true, Name = "bai")]
    public string? ArticleId { get; set; }

    public Answer? Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Asked)) Asked = null;
        if (Asked is { Length: > Question.MaxLength }) Asked = Asked[..Question.MaxLength];
        if (ArticleId is { } chosen) Answer = knowledge.Show(chosen);
        if (Answer is null && ArticleId is not null && Asked is null) return NotFound();
        if (Answer is null && Asked is not null) Answer = await knowledge.AnswerAsync(new Question(Asked), ct);
        return Page();
    }
}
