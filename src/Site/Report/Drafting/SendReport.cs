using System.Net;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Site.Visitors;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Filing;

namespace BachDang.Outreach.Site.Report.Drafting;

/// <summary>Sends a draft. The same draft sent again is the report that is there already.</summary>
internal sealed class SendReport(
    KnowledgeBase knowledge, WardWrites writes, FilingLimits limits, Receipts receipts, Func<ReportRules> rules,
    TimeProvider clock)
{
    public const string Channel = "site";

    /// <returns>Null when it is filed, now or before.</returns>
    public async Task<Refusal?> RunAsync(DraftState draft, IPAddress? visitor, CancellationToken ct)
    {
        if (receipts.Parse(draft.Receipt) is not { } receipt)
            throw new InvalidOperationException("A draft of ours holds no receipt.");
        var report = Report(draft, receipts.Hash(receipt));
        var filed = await writes.RunAsync(async (db, token) =>
        {
            // A second press of the button must not count as a second report.
            if (await new FindFiledDraft(db).RunAsync(draft.Id, token)) return new AlreadyFiled(draft.Id);
            var taken = limits.Take($"{Channel}\n{Household.Of(visitor)}");
            if (taken.Value is not { } verdict) return taken.Refusal;
            var filing = new FileReport(db, clock, rules());
            return (await filing.RunAsync(report with { Verdict = verdict }, token)).Refusal;
        }, ct);
        return filed is AlreadyFiled ? null : filed;
    }

    private ReportDraft Report(DraftState draft, byte[] receiptHash) => new()
    {
        Id = draft.Id,
        ReceiptHash = receiptHash,
        // Whoever chose no kind reports something else; the last kind in the content is that one.
        Category = draft.Category ?? knowledge.Content.Ward.Categories[^1].Id,
        Product = draft.Product,
        Brand = draft.Brand,
        Barcode = draft.Barcode,
        Lot = draft.Lot,
        Expiry = draft.Expiry,
        Words = draft.Words,
        PlaceText = draft.PlaceText,
        PlaceKey = draft.PlaceKey,
        PlaceLatitude = draft.Spot?.Latitude,
        PlaceLongitude = draft.Spot?.Longitude,
        SeenOn = draft.SeenOn,
        SeenWords = draft.SeenWords,
        Channel = Channel,
        ContentVersion = knowledge.Content.Version,
        ContactBox = draft.ContactBox is { } box ? Convert.FromBase64String(box) : null,
    };
}
