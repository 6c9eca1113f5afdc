using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.HandOffs;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Ward.Articles.Lists;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk.Lists;
using BachDang.Outreach.Ward.Notices;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Supervision;
using BachDang.Outreach.Ward.Switches;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Home;

/// <summary>What waits today; the numbers lead to the lists.</summary>
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(WardDb db, CurrentOfficer me, TimeProvider clock) : PageModel
{
    /// <summary>Null for officers who do not see reports.</summary>
    public Today? Today { get; private set; }

    /// <summary>Null for officers who do not see the answer desk.</summary>
    public DeskCounts? Desk { get; private set; }

    /// <summary>Articles that wait for a second person; null for officers who do not see articles.</summary>
    public int? InReview { get; private set; }

    /// <summary>Campaigns that wait for this officer; null for officers who do not see campaigns.</summary>
    public CampaignCounts? Campaigns { get; private set; }

    /// <summary>Recommendations that wait for the ward's answer; null for officers who do not see them.</summary>
    public (int Waiting, int Overdue)? Recommendations { get; private set; }

    /// <summary>Campaigns of the officer's that paused by themselves and were not looked at since.</summary>
    public IReadOnlyList<PausedCampaign> Paused { get; private set; } = [];

    /// <summary>Switches that are off.</summary>
    public IReadOnlyList<SwitchState> Off { get; private set; } = [];

    /// <summary>Ways whose last notice to the staff could not be sent.</summary>
    public IReadOnlyList<StaffNotice> Silent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (me.May("/Admin/Reports/Reports"))
            Today = await new ReadToday(db, clock).RunAsync(me.Officer.Id, ct);
        if (me.May("/Admin/HandOffs/Desk"))
        {
            var since = clock.GetUtcNow().AddDays(-DeskModel.UsualDays);
            Desk = await new ReadDesk(db, clock).CountAsync(me.Officer.Id, since, ct);
        }
        if (me.May("/Admin/Articles/Lists/Articles")) InReview = await new ReadArticles(db).CountInReviewAsync(ct);
        if (me.May("/Admin/Campaigns/Lists/Campaigns"))
            Campaigns = await new ReadCampaigns(db).CountAsync(me.Officer, ct);
        if (me.May("/Admin/Supervision/Supervision"))
            Recommendations = await new ReadSupervision(db, clock).WaitingAsync(VietnamTime.Today(clock), ct);
        if (me.May("/Admin/Campaigns/Progress/Progress"))
            Paused = await new ReadCampaignNotices(db).RunAsync(me.Officer.Id, ct);
        Silent = await new ReadNoticeHealth(db, clock).RunAsync(ct);
        Off = await new ReadSwitches(db).OffAsync(ct);
    }
}
