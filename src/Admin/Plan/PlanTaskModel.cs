using System.Globalization;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Plans;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Plan;
using BachDang.Outreach.Ward.Plan.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Plan;

/// <summary>One task: its notes, documents and trainings, with the forms that add to them.</summary>
[RequestSizeLimit(LargestForm)]
[ResponseCache(NoStore = true)]
internal sealed class PlanTaskModel(
    WardDb db, WardWrites writes, AddPlanDocument add, KnowledgeBase knowledge, CurrentOfficer me, TimeProvider clock)
    : PageModel
{
    private const int LargestForm = AddPlanDocument.LargestFile + 64 * 1024;

    public PlanTask Task { get; private set; } = null!;

    public TaskPage Shown { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    public DateOnly Today => VietnamTime.Today(clock);

    public async Task<IActionResult> OnGetAsync(string task, CancellationToken ct) =>
        await LoadAsync(task, ct) ? Page() : NotFound();

    /// <summary>A kept file.</summary>
    public async Task<IActionResult> OnGetFileAsync(string task, Guid id, [FromServices] OpenPlanFile open,
        CancellationToken ct)
    {
        if (await open.RunAsync(id, ct) is not { } file) return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(file.Bytes, file.MediaType, file.Name);
    }

    public Task<IActionResult> OnPostNoteAsync(string task, string? text, CancellationToken ct) => ActAsync(task,
        async officer => (await writes.RunAsync((ward, token) =>
            new AddPlanNote(ward, clock).RunAsync(task, text ?? "", officer, token), ct)).Refusal, ct);

    public Task<IActionResult> OnPostTrainingAsync(
        string task, string? day, string? title, int? people, CancellationToken ct) => ActAsync(task, async officer =>
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var held))
            return new DayUnusable();
        var training = new HeldTraining(task, held, title ?? "", people ?? 0);
        return (await writes.RunAsync((ward, token) =>
            new AddTraining(ward, clock).RunAsync(training, Today, officer, token), ct)).Refusal;
    }, ct);

    public Task<IActionResult> OnPostDocumentAsync(
        string task, string? name, string? link, IFormFile? file, CancellationToken ct) =>
        ActAsync(task, async officer =>
    {
        if (file is { Length: > AddPlanDocument.LargestFile }) return new FileSizeUnusable();
        var wish = new NewPlanDocument(task, name ?? "")
        {
            Link = link,
            FileName = file?.FileName,
            Bytes = file is null ? null : await BytesAsync(file, ct),
        };
        return (await add.RunAsync(wish, officer, ct)).Refusal;
    }, ct);

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken ct)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private async Task<IActionResult> ActAsync(string task, Func<Officer, Task<Refusal?>> act, CancellationToken ct)
    {
        if (knowledge.Content.Plan.Find(task) is null) return NotFound();
        Refusal = await act(me.Officer);
        if (Refusal is null) return RedirectToPage(new { task });
        await LoadAsync(task, ct);
        return Page();
    }

    private async Task<bool> LoadAsync(string id, CancellationToken ct)
    {
        if (knowledge.Content.Plan.Find(id) is not { } task) return false;
        Task = task;
        Shown = await new ReadPlan(db).TaskAsync(id, ct);
        return true;
    }
}
