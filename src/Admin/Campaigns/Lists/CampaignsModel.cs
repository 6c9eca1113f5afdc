using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Occasions;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Lists;

/// <summary>The campaigns this officer sees, in the list the address asks for, and the occasions to begin from.
/// </summary>
[ResponseCache(NoStore = true)]
internal sealed class CampaignsModel(WardDb db, KnowledgeBase knowledge, CurrentOfficer me) : PageModel
{
    /// <summary>How the address names the ward as the sender; organizations have their keys.</summary>
    public const string OfWard = "phuong";

    /// <summary>Which list; all campaigns without.</summary>
    [FromQuery(Name = "ds")]
    public string? List { get; set; }

    /// <summary>Who speaks; anybody without.</summary>
    [FromQuery(Name = "nguoi-gui")]
    public string? Sender { get; set; }

    /// <summary>The campaign the page before ended with.</summary>
    [FromQuery(Name = "sau")]
    public Guid? After { get; set; }

    public CampaignPage Shown { get; private set; } = new([], null);

    public CampaignCounts Counts { get; private set; } = new(0, 0, 0);

    /// <summary>The next occasions of the year, the nearest first.</summary>
    public IReadOnlyList<(Occasion Occasion, DateOnly Day)> Occasions { get; private set; } = [];

    /// <summary>Whether there are campaigns of others than one organization to choose from.</summary>
    public bool SeesAll => me.Officer.Is(OfficerRole.KnowledgeEditor) || me.Officer.Is(OfficerRole.Approver)
        || me.Officer.Is(OfficerRole.FatherlandFront);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var read = new ReadCampaigns(db);
        var sender = string.IsNullOrEmpty(Sender) ? null : Sender == OfWard ? "" : Sender;
        Shown = await read.RunAsync(new CampaignFilter(StatusesOf(List), sender, After), me.Officer, ct);
        Counts = await read.CountAsync(me.Officer, ct);
        var today = knowledge.Today;
        Occasions = [.. knowledge.Content.Occasions.Select(o => (o, Day: o.NextAfter(today))).OrderBy(o => o.Day)];
    }

    private static IReadOnlyList<CampaignStatus> StatusesOf(string? list) => list switch
    {
        "soan" => [CampaignStatus.Draft],
        "cho-duyet" => [CampaignStatus.InApproval],
        "da-duyet" => [CampaignStatus.Approved, CampaignStatus.Scheduled],
        "dang-gui" => [CampaignStatus.Sending, CampaignStatus.Paused],
        "xong" => [CampaignStatus.Done, CampaignStatus.Stopped],
        _ => [],
    };
}
