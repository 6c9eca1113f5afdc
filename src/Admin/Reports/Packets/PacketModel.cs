using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Documents;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Reports.Moves;
using BachDang.Outreach.Ward.Reports.Packets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Reports.Packets;

/// <summary>A photo's copy cannot be read now.</summary>
internal sealed record CopyMissing : Refusal;

/// <summary>There are no words of documents in the content.</summary>
internal sealed record NoDocumentWords : Refusal;

/// <summary>The packets of a report that was forwarded: what is in them, and their download, each of which is written
/// into the audit log.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PacketModel(
    WardDb db, ReportDesk desk, OpenWorkingPhoto photos, KnowledgeBase knowledge, CurrentOfficer me) : PageModel
{
    public DeskReport Shown { get; private set; } = null!;

    public IReadOnlyList<PacketLine> Packets { get; private set; } = [];

    /// <summary>Whether the present forwarding still has no number.</summary>
    public bool WantsNumber { get; private set; }

    public bool MayTake { get; private set; }

    public Refusal? Refusal { get; private set; }

    public string Key => ReportKey.Of(Shown.Report.Id);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct) =>
        await LoadAsync(key, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostNumberAsync(string key, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id)) return NotFound();
        Refusal = (await desk.NumberPacketAsync(id, me.Officer, ct)).Refusal;
        if (Refusal is null) return RedirectToPage(new { key });
        return await LoadAsync(key, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostDownloadAsync(string key, Guid packet, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id)) return NotFound();
        if (knowledge.Content.Documents is not { } book) return await RefusedAsync(key, new NoDocumentWords(), ct);
        var taken = await desk.TakePacketAsync(id, packet, me.Officer, ct);
        if (taken.Value is not { } content) return await RefusedAsync(key, taken.Refusal!, ct);
        var copies = new List<OpenCopy>(content.Photos.Count);
        try
        {
            foreach (var photo in content.Photos)
            {
                var copy = photo.HasWorkingCopy ? (await photos.RunAsync(id, photo.Id, ct))?.Bytes : null;
                if (photo.HasWorkingCopy && copy is null) return await RefusedAsync(key, new CopyMissing(), ct);
                copies.Add(new OpenCopy(photo, copy));
            }
            var name = FormattableString.Invariant($"ho-so-{content.Packet.Number:00}-{content.Packet.Year}.zip");
            Response.Headers.XContentTypeOptions = "nosniff";
            return File(await WriteAsync(content, copies, book, ct), "application/zip", name);
        }
        finally
        {
            foreach (var copy in copies) await copy.DisposeAsync();
        }
    }

    private async Task<FileStream> WriteAsync(
        PacketContent content, List<OpenCopy> copies, DocumentBook book, CancellationToken ct)
    {
        var file = PacketFile.Create();
        try
        {
            await new PacketWriter(knowledge.Content, book).WriteAsync(content, copies, file, ct);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task<IActionResult> RefusedAsync(string key, Refusal refusal, CancellationToken ct)
    {
        Refusal = refusal;
        if (!await LoadAsync(key, ct)) return NotFound();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(string key, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id) || await new ReadDeskReport(db).RunAsync(id, ct) is not { } shown)
            return false;
        Shown = shown;
        Packets = await new ReadPackets(db).RunAsync(id, ct);
        MayTake = MoveRights.Works(shown.Report, me.Officer);
        var forwarded = shown.History.LastOrDefault(step => step.IsForwarding);
        WantsNumber = shown.Report.Status == ReportStatus.Forwarded && MayTake
            && forwarded is not null && Packets.All(p => p.Packet.EventId != forwarded.Id);
        return true;
    }
}
