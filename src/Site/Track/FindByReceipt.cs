using System.Net;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Tracking;

namespace BachDang.Outreach.Site.Track;

/// <summary>What was typed is no receipt: a slip that the check symbol finds, or something else.</summary>
internal sealed record NotAReceipt : Refusal;

/// <summary>A receipt, but of no report we have.</summary>
internal sealed record NoSuchReport : Refusal;

/// <summary>Looks a report up by what a visitor typed. Only wrong receipts are counted.</summary>
internal sealed class FindByReceipt(
    Receipts receipts, ReceiptLookups lookups, WardDb db, Func<ReportRules> rules, TimeProvider clock)
{
    public async Task<Outcome<TrackedReport>> RunAsync(string? typed, IPAddress? visitor, CancellationToken ct)
    {
        if (receipts.Parse(typed) is not { } receipt) return new NotAReceipt();
        var asked = lookups.Ask(LookupCaller.Visitor(visitor));
        if (asked.Refusal is { } wait) return wait;
        var report = await new ReadTrackedReport(db, clock, rules()).ByReceiptAsync(receipts.Hash(receipt), ct);
        if (report is null) return new NoSuchReport();
        lookups.WasRight(asked.Value);
        return report;
    }
}
