using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Desk.Lists;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.HandOffs;

/// <summary>One question on the desk: what was asked around it, what was written since, and the officer's answer.
/// Where it came from is nowhere on it.</summary>
[ResponseCache(NoStore = true)]
internal sealed class HandOffModel(
    WardDb db, HandOffDesk desk, KnowledgeBase knowledge, AddressKeys keys, CurrentOfficer me, TimeProvider clock)
    : PageModel
{
    public DeskTalk Talk { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    /// <summary>What stands in the answer's field.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The article whose text was put there.</summary>
    public string? Inserted { get; private set; }

    /// <summary>Articles an answer may be taken from, the likely ones first.</summary>
    public IReadOnlyList<Article> Likely { get; private set; } = [];

    public IReadOnlyList<Article> Others { get; private set; } = [];

    public bool IsMine => Talk.HeldBy == me.Officer.Id;

    public bool IsOpen => Talk.HandOff.Status != HandOffStatus.Answered;

    public async Task<IActionResult> OnGetAsync(
        Guid id, [FromQuery(Name = "bai")] string? article, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (article is not null && knowledge.Show(article) is { } answer)
        {
            Inserted = article;
            Words = $"{answer.Lead}\n\n{answer.More}".Trim();
            if (Words.Length > DeskMessage.LongestText) Words = answer.Lead;
        }
        return Page();
    }

    public Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken ct) =>
        ActAsync(id, () => desk.TakeAsync(id, me.Officer, ct), ct);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, string? words, CancellationToken ct)
    {
        Words = words ?? "";
        return ActAsync(id, () => desk.AnswerAsync(id, Words, me.Officer, ct), ct);
    }

    public Task<IActionResult> OnPostDoneAsync(Guid id, CancellationToken ct) =>
        ActAsync(id, () => desk.EndAsync(id, done: true, me.Officer, ct), ct);

    public Task<IActionResult> OnPostGiveBackAsync(Guid id, CancellationToken ct) =>
        ActAsync(id, () => desk.EndAsync(id, done: false, me.Officer, ct), ct);

    private async Task<IActionResult> ActAsync(Guid id, Func<Task<Outcome<HandOff>>> act, CancellationToken ct)
    {
        var outcome = await act();
        if (outcome.Done) return RedirectToPage(new { id });
        Refusal = outcome.Refusal;
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await new ReadDeskTalk(db, clock, keys).RunAsync(id, ct) is not { } talk) return false;
        Talk = talk;
        var usable = knowledge.Content.Articles.Values
            .Where(article => knowledge.Content.MayAnswer(article, knowledge.Today)).ToDictionary(a => a.Id);
        var answer = await knowledge.AnswerAsync(new Question(talk.HandOff.Question) { OwnWords = true }, ct);
        Likely = [.. answer.Choices.Select(choice => choice.ArticleId).Prepend(answer.ArticleId ?? "").Distinct()
            .Select(likely => usable.GetValueOrDefault(likely)).OfType<Article>()];
        Others = [.. usable.Values.Except(Likely).OrderBy(a => a.Title, StringComparer.Ordinal)];
        return true;
    }
}
