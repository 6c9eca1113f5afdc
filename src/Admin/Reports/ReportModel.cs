using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.Reports.Previews;
using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Clusters;
using BachDang.Outreach.Ward.Reports.Hints;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Reports.Moves;
using BachDang.Outreach.Ward.Reports.Packets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Reports;

/// <summary>One report: its words and photos, its history, what was said to the reporter, notes, hints, and the acts
/// open to this officer.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ReportModel(
    WardDb db, ReportDesk desk, ReporterPreviews previews, OpenWorkingPhoto photos, CurrentOfficer me,
    TimeProvider clock) : PageModel
{
    public DeskReport Shown { get; private set; } = null!;

    public IReadOnlyList<LikeReport> Like { get; private set; } = [];

    /// <summary>The numbered packets of its forwardings, the newest first.</summary>
    public IReadOnlyList<PacketLine> Packets { get; private set; } = [];

    /// <summary>The packet of the present forwarding, when this officer may take it.</summary>
    public ForwardPacket? Packet { get; private set; }

    /// <summary>All reports of the same thing, this one among them; empty when it stands alone.</summary>
    public IReadOnlyList<ClusterLine> Cluster { get; private set; } = [];

    /// <summary>Whether this officer may take back that it repeats another.</summary>
    public bool MaySeparate => SeparateReport.IsOpenTo(Shown.Report, Shown.History, Officer, clock.GetUtcNow());

    /// <summary>The states this officer may move it to.</summary>
    public IReadOnlyList<ReportStatus> Moves { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    /// <summary>Words to begin a message from.</summary>
    public IReadOnlyList<ReplyTemplate> Templates => previews.Of(TemplateKind.Progress);

    /// <summary>The template that was chosen.</summary>
    [FromQuery(Name = "mau")]
    public string? Template { get; set; }

    /// <summary>What stands in the field for the reporter.</summary>
    public string? Draft { get; private set; }

    /// <summary>What the reporter would read of it; null unless it was asked for.</summary>
    public ReporterPreview? Preview { get; private set; }

    public string Key => ReportKey.Of(Shown.Report.Id);

    public Officer Officer => me.Officer;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (!await LoadAsync(key, ct)) return NotFound();
        Draft = previews.Text(TemplateKind.Progress, Template);
        if (MoveRights.Works(Shown.Report, Officer)) await desk.SeenAsync(Shown.Report.Id, ct);
        return Page();
    }

    /// <summary>The working copy of one photo.</summary>
    public async Task<IActionResult> OnGetPhotoAsync(string key, Guid photo, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id) || await photos.RunAsync(id, photo, ct) is not { } copy)
            return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(copy.Bytes, copy.MediaType);
    }

    public Task<IActionResult> OnPostTakeAsync(string key, int version, CancellationToken ct) =>
        ActAsync(key, async id => (await desk.AssignAsync(id, version, Officer.Id, Officer, ct)).Refusal, ct);

    public Task<IActionResult> OnPostGiveBackAsync(string key, int version, CancellationToken ct) =>
        ActAsync(key, async id => (await desk.AssignAsync(id, version, null, Officer, ct)).Refusal, ct);

    public Task<IActionResult> OnPostNoteAsync(string key, string? text, CancellationToken ct) =>
        ActAsync(key, async id => (await desk.NoteAsync(id, text ?? "", Officer, ct)).Refusal, ct);

    public Task<IActionResult> OnPostWriteAsync(string key, string? text, CancellationToken ct)
    {
        Draft = text;
        return ActAsync(key, async id => (await desk.WriteAsync(id, text ?? "", Officer, ct)).Refusal, ct);
    }

    /// <summary>Shows what the reporter would read; nothing is sent.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string key, string? text, CancellationToken ct)
    {
        if (!await LoadAsync(key, ct)) return NotFound();
        Draft = text;
        var shown = await previews.OfWordsAsync(db, Shown.Report.Id, text ?? "", Officer, ct);
        (Preview, Refusal) = (shown.Value, shown.Refusal);
        return Page();
    }

    /// <summary>Says in one step that this report repeats another.</summary>
    public Task<IActionResult> OnPostDuplicateAsync(string key, int version, string? of, CancellationToken ct) =>
        ActAsync(key, async id => (await desk.MoveAsync(new MoveOrder(id, version, ReportStatus.Duplicate)
        {
            DuplicateOf = ReportKey.TryRead(of, out var other) ? other : null,
        }, Officer, ct)).Refusal, ct);

    public Task<IActionResult> OnPostSeparateAsync(string key, int version, CancellationToken ct) =>
        ActAsync(key, async id => (await desk.SeparateAsync(id, version, Officer, ct)).Refusal, ct);

    public Task<IActionResult> OnPostReleaseAsync(string key, CancellationToken ct) =>
        ActAsync(key, async id => (await desk.ReleaseAsync(id, Officer, ct)).Refusal, ct);

    public Task<IActionResult> OnPostAsideAsync(string key, string? reason, CancellationToken ct) =>
        ActAsync(key, async id => (await desk.PutAsideAsync(id, aside: true, reason ?? "", Officer, ct)).Refusal, ct);

    private async Task<IActionResult> ActAsync(string key, Func<Guid, Task<Refusal?>> act, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id)) return NotFound();
        Refusal = await act(id);
        if (Refusal is null) return RedirectToPage(new { key });
        return await LoadAsync(key, ct) ? Page() : NotFound();
    }

    private async Task LoadPacketsAsync(DeskReport shown, CancellationToken ct)
    {
        if (shown.History.All(step => step.To != ReportStatus.Forwarded)) return;
        Packets = await new ReadPackets(db).RunAsync(shown.Report.Id, ct);
        if (shown.Report.Status != ReportStatus.Forwarded || !MoveRights.Works(shown.Report, Officer)) return;
        var forwarding = shown.History.LastOrDefault(step => step.IsForwarding);
        Packet = Packets.FirstOrDefault(line => line.Packet.EventId == forwarding?.Id)?.Packet;
    }

    private async Task<bool> LoadAsync(string key, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id) || await new ReadDeskReport(db).RunAsync(id, ct) is not { } shown)
            return false;
        Shown = shown;
        Cluster = await new ReadCluster(db).RunAsync(shown.Report, ct);
        Like = await new FindLikeReports(db).RunAsync(id, ct);
        await LoadPacketsAsync(shown, ct);
        Moves = [.. ReportMoves.All.Where(move => move.From == shown.Report.Status
            && MoveRights.Allow(move, shown.Report, Officer)).Select(move => move.To)];
        return true;
    }
}
