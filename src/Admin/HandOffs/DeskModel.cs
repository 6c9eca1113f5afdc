using BachDang.Outreach.Admin.Articles;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge.Search.Grouping;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk.Lists;
using BachDang.Outreach.Ward.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.HandOffs;

/// <summary>The answer desk: questions handed to officers, and questions the bot refused, grouped by likeness.
/// </summary>
[ResponseCache(NoStore = true)]
internal sealed class DeskModel(
    WardDb db, ArticleDesk articles, GroupDrafts drafts, CurrentOfficer me, TimeProvider clock) : PageModel
{
    /// <summary>How many days of refused questions are looked at when nothing else is asked for.</summary>
    public const int UsualDays = 30;
    private static readonly int[] Spans = [7, UsualDays, 90];

    /// <summary>How many days of refused questions.</summary>
    [FromQuery(Name = "ngay")]
    public int Days { get; set; } = UsualDays;

    /// <summary>Where the page of hand-offs before ended.</summary>
    [FromQuery(Name = "sau")]
    public string? After { get; set; }

    public DeskPage HandOffs { get; private set; } = new([], null);

    public IReadOnlyList<QuestionGroup> Groups { get; private set; } = [];

    public int Open { get; private set; }

    public Refusal? Refusal { get; private set; }

    public string? Next => HandOffs.Next is { } mark ? $"{mark.PromisedBy.UtcTicks}-{ReportKey.Of(mark.Id)}" : null;

    public static IReadOnlyList<int> DayChoices => Spans;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>Makes a draft of a group.</summary>
    public async Task<IActionResult> OnPostDraftAsync(Guid[] questions, string? change, CancellationToken ct)
    {
        var open = await new ReadDesk(db, clock).OpenAsync(questions, ct);
        if (await drafts.OfAsync(open, change ?? "", db, ct) is { } form)
        {
            var made = await articles.FromQuestionsAsync(form, [.. open.Select(q => q.Id)], me.Officer, ct);
            if (made.Done) return RedirectToPage("/Admin/Articles/Editing/EditArticle", new { id = form.Id });
            Refusal = made.Refusal;
        }
        else
        {
            Refusal = new GroupGone();
        }
        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        if (!Spans.Contains(Days)) Days = UsualDays;
        var read = new ReadDesk(db, clock);
        HandOffs = await read.HandOffsAsync(Mark(After), ct);
        var open = await read.OpenAsync(clock.GetUtcNow().AddDays(-Days), ct);
        Open = open.Count;
        Groups = QuestionGroups.Of([.. open.Select(q => new GroupedQuestion(q.Id, q.Question))]);
    }

    private static DeskMark? Mark(string? text)
    {
        if (text?.Split('-', 2) is not [var ticks, var key] || !ReportKey.TryRead(key, out var id)) return null;
        return long.TryParse(ticks, out var due) && due > 0 && due < DateTimeOffset.MaxValue.UtcTicks
            ? new DeskMark(new DateTimeOffset(due, TimeSpan.Zero), id)
            : null;
    }
}

/// <summary>Of these questions a draft was made meanwhile, or none of them is open.</summary>
internal sealed record GroupGone : Refusal;
