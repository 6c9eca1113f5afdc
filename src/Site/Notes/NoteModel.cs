using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Switches;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.Notes;

/// <summary>Takes a note about an answer of the question page. There is no session and no cookie whose power another
/// site could borrow, so no token is asked for; a form of another site is refused all the same.</summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(64 * 1024)]
[ResponseCache(NoStore = true)]
internal sealed class NoteModel(
    KnowledgeBase knowledge, WardWrites writes, NoteLimit limit, SwitchLook look, TimeProvider clock) : PageModel
{
    private static readonly string[] OwnSites = ["same-origin", "none"];

    public bool Stored { get; private set; }

    /// <summary>The ward takes no notes now.</summary>
    public bool IsOff { get; private set; }

    public IActionResult OnGet() => RedirectToPage("/Site/Ask/Ask");

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "loi")] string? words, [FromForm(Name = "q")] string? asked,
        [FromForm(Name = "bai")] string? article, CancellationToken ct)
    {
        if (Request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && !OwnSites.Contains(site))
            return StatusCode(StatusCodes.Status403Forbidden);
        var text = Cut(knowledge.Mask(words ?? ""), AnswerNote.LongestText);
        if (!text.Any(char.IsLetterOrDigit)) return RedirectToPage("/Site/Ask/Ask");
        IsOff = !await look.IsOnAsync(Switchable.Feedback, ct);
        if (IsOff) return Page();
        if (!limit.Allows(HttpContext.Connection.RemoteIpAddress)) return TooMany();
        var note = new PageNote(Cut(knowledge.Mask(asked ?? ""), AnsweredQuestion.LongestText),
            article is not null && knowledge.Show(article) is not null ? article : null,
            knowledge.Content.Version, text);
        Stored = (await writes.RunAsync((db, token) => new LeaveNote(db, clock).RunAsync(note, token), ct)).Done;
        return Stored ? Page() : TooMany();
    }

    private PageResult TooMany()
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Page();
    }

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
