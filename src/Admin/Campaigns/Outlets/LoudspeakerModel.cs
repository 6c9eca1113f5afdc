using System.Text;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Text.Speaking;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>What the newsreader reads over the loudspeaker: a short one and everything.</summary>
[ResponseCache(NoStore = true)]
internal sealed class LoudspeakerModel(WardDb db, KnowledgeBase knowledge, CurrentOfficer me) : PageModel
{
    public OutletPage Shown { get; private set; } = null!;

    public SpokenScript Brief { get; private set; } = new([]);

    public SpokenScript Full { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await LoadAsync(id, ct) ? Page() : NotFound();

    /// <summary>One of the two as a plain file.</summary>
    public async Task<IActionResult> OnGetTextAsync(Guid id, bool full, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        var bytes = Encoding.UTF8.GetBytes($"\uFEFF{(full ? Full : Brief)}\n");
        return File(bytes, "text/plain; charset=utf-8", full ? "bai-doc-loa.txt" : "bai-doc-loa-ngan.txt");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await new ReadOutlets(db).RunAsync(id, me.Officer, ct) is not { } page) return false;
        Shown = page;
        var ward = knowledge.Content.Ward;
        var (title, text) = (page.Campaign.Title, page.Content.Text);
        var sender = ward.SenderAtStart(page.Campaign.Organization);
        var spoken = new SpokenText(knowledge.Content.Words.Spoken);
        Brief = SpokenScript.Brief(spoken, title, text, sender, ward.Service);
        Full = SpokenScript.Full(spoken, title, text, sender, ward.Service);
        return true;
    }
}
