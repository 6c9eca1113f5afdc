using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Reports.Searching;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Filing;

/// <summary>This draft has been filed before; the first filing stands.</summary>
public sealed record AlreadyFiled(Guid Report) : Refusal;

/// <summary>A report must say something: a category and at least one of words, product, place or photo.</summary>
public sealed record NothingReported : Refusal;

/// <summary>Files a draft: the report, its history and audit rows, its photos, the link to its talk and the sealed
/// contact, together.</summary>
public sealed class FileReport(WardDb db, TimeProvider clock, ReportRules rules)
{
    public async Task<Outcome<Report>> RunAsync(ReportDraft draft, CancellationToken ct)
    {
        if (await db.Reports.AnyAsync(r => r.Id == draft.Id, ct)) return new AlreadyFiled(draft.Id);
        var photos = await db.ReportPhotos.AsTracking()
            .Where(p => p.DraftId == draft.Id && (p.State == PhotoState.Kept || p.State == PhotoState.Waiting))
            .OrderBy(p => p.Order).Take(ReportRules.MostPhotos).ToListAsync(ct);
        if (photos.Count == 0 && IsEmpty(draft)) return new NothingReported();

        var now = clock.GetUtcNow();
        var report = Report(draft, now);
        db.Reports.Add(report);
        IndexReport.Add(db, report);
        foreach (var photo in photos) photo.ReportId = report.Id;
        if (draft.FollowedBy is { } talk)
            db.ReportLinks.Add(new ReportLink { ReportId = report.Id, ConversationId = talk, Channel = draft.Channel });
        if (draft.ContactBox is { } box)
            db.ReportContacts.Add(new ReportContact { ReportId = report.Id, Box = box, SealedAt = now });
        if (draft.FollowedBy is { } from && await IsPutAsideAsync(from, ct)) report.Pile = ReportPile.Aside;
        db.ReportEvents.Add(new ReportEvent
        {
            Id = Guid.CreateVersion7(now),
            ReportId = report.Id,
            At = now,
            To = ReportStatus.Received,
            Action = ReportActions.Filed,
        });
        await AuditTrail.AddAsync(db, now,
            new AuditNote(ReportActions.Filed, report.Id, null, $"{report.Category} {report.Pile}"), ct);
        return report;
    }

    private Task<bool> IsPutAsideAsync(Guid talk, CancellationToken ct) =>
        db.Conversations.AnyAsync(c => c.Id == talk && c.ReportsAsideAt != null, ct);

    private static bool IsEmpty(ReportDraft draft) =>
        string.IsNullOrWhiteSpace(draft.Words) && string.IsNullOrWhiteSpace(draft.Product)
        && string.IsNullOrWhiteSpace(draft.PlaceText) && draft.PlaceLatitude is null && draft.Barcode is null;

    private Report Report(ReportDraft draft, DateTimeOffset now) => new()
    {
        Id = draft.Id,
        ReceiptHash = draft.ReceiptHash,
        Category = draft.Category,
        Status = ReportStatus.Received,
        Pile = draft.Verdict.Pile,
        FloodKey = draft.Verdict.FloodKey,
        Product = ReportTexts.Cut(draft.Product, Reports.Report.LongestField),
        Brand = ReportTexts.Cut(draft.Brand, Reports.Report.LongestField),
        Barcode = ReportTexts.Cut(draft.Barcode, 20),
        Lot = ReportTexts.Cut(draft.Lot, Reports.Report.LongestField),
        Expiry = ReportTexts.Cut(draft.Expiry, Reports.Report.LongestField),
        Words = ReportTexts.Cut(draft.Words, Reports.Report.LongestWords),
        PlaceText = ReportTexts.Cut(draft.PlaceText, Reports.Report.LongestPlace),
        PlaceKey = ReportTexts.Cut(draft.PlaceKey, 64),
        PlaceLatitude = Rounded(draft.PlaceLatitude),
        PlaceLongitude = Rounded(draft.PlaceLongitude),
        SeenOn = draft.SeenOn,
        SeenWords = ReportTexts.Cut(draft.SeenWords, Reports.Report.LongestField),
        Channel = draft.Channel,
        ReceivedAt = now,
        FirstLookBy = rules.Calendar.AddWorkingDays(now, rules.FirstLookDays).ToUniversalTime(),
        DueAt = rules.Calendar.AddWorkingDays(now, rules.AnswerDays).ToUniversalTime(),
        ContentVersion = draft.ContentVersion,
    };

    private static double? Rounded(double? degrees) => degrees is { } exact ? Math.Round(exact, 5) : null;
}
