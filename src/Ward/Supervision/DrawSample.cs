using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Calendar;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Supervision;

/// <summary>No report was closed in these days, or the days are no stretch of at most a year.</summary>
public sealed record NothingToDraw : Refusal;

/// <summary>Draws closed reports to read, for the Fatherland Front. Nobody can choose: the order comes from a hash of
/// the seed with each report's id, so whoever has both can draw again and compare.</summary>
public sealed class DrawSample(WardDb db, WorkingCalendar calendar, TimeProvider clock)
{
    public const int Size = 10;
    private const int MostDays = 366;

    /// <param name="from">The first day of closing.</param>
    /// <param name="until">The last day of closing.</param>
    /// <param name="seed">Of an earlier draw, to repeat it; null for a new one.</param>
    public async Task<Outcome<ReportSample>> RunAsync(
        DateOnly from, DateOnly until, int? seed, Officer officer, CancellationToken ct)
    {
        if (!officer.Is(OfficerRole.FatherlandFront)) return new NotAllowed();
        if (until < from || until.DayNumber - from.DayNumber > MostDays) return new NothingToDraw();
        var (start, end) = (calendar.BeginningOf(from), calendar.BeginningOf(until.AddDays(1)));
        var closed = await db.Reports.Where(r => r.ClosedAt >= start && r.ClosedAt < end && r.ErasedAt == null)
            .Select(r => r.Id).ToListAsync(ct);
        if (closed.Count == 0) return new NothingToDraw();
        var now = clock.GetUtcNow();
        var sample = new ReportSample
        {
            Id = Guid.CreateVersion7(now),
            From = from,
            Until = until,
            Seed = seed ?? RandomNumberGenerator.GetInt32(1_000_000),
            Of = closed.Count,
            At = now,
            Officer = officer.Id,
        };
        db.ReportSamples.Add(sample);
        db.ReportSampleItems.AddRange(Drawn(closed, sample.Seed).Select((report, index) => new ReportSampleItem
        {
            SampleId = sample.Id,
            Place = index + 1,
            ReportId = report,
        }));
        await AuditTrail.AddAsync(db, now, new AuditNote(SupervisionActions.Drawn, sample.Id, officer.Id,
            string.Create(CultureInfo.InvariantCulture, $"seed={sample.Seed} of={sample.Of}")), ct);
        return sample;
    }

    private static IEnumerable<Guid> Drawn(IEnumerable<Guid> reports, int seed) => reports
        .Select(id => (Id: id, Lot: LotOf(id, seed))).OrderBy(r => r.Lot, StringComparer.Ordinal).Take(Size)
        .Select(r => r.Id);

    private static string LotOf(Guid report, int seed)
    {
        Span<byte> bytes = stackalloc byte[20];
        BinaryPrimitives.WriteInt32BigEndian(bytes, seed);
        report.TryWriteBytes(bytes[4..], bigEndian: true, out _);
        return Convert.ToHexString(SHA256.HashData(bytes));
    }
}
