using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Desk;

public sealed record NothingChosen : Refusal;

public sealed record TooManyChosen(int Most) : Refusal;

/// <summary>Reports are given to officers in service who receive, handle or approve them.</summary>
public sealed record AssigneeUnknown(Guid Officer) : Refusal;

/// <summary>The report is with that officer already.</summary>
public sealed record AlreadyTheirs : Refusal;

/// <summary>A report on the list with its version as the officer saw it.</summary>
public sealed record ChosenReport(Guid Id, int Version);

/// <summary>What became of one of them.</summary>
/// <param name="Id">The report.</param>
/// <param name="Product">To name it by; null when it has none or is gone.</param>
/// <param name="Refusal">Why it was not assigned; null when it was.</param>
public sealed record ChosenResult(Guid Id, string? Product, Refusal? Refusal);

/// <summary>Gives several reports to one officer in one commit. Each is judged for itself by
/// <see cref="AssignReport"/>, with history and audit rows of its own; one that is refused holds up no other.</summary>
public sealed class AssignChosen(WardDb db, TimeProvider clock)
{
    public const int Most = 100;

    public async Task<Outcome<IReadOnlyList<ChosenResult>>> RunAsync(
        IReadOnlyCollection<ChosenReport> chosen, Guid to, Officer officer, CancellationToken ct)
    {
        if (chosen.Count == 0) return new NothingChosen();
        if (chosen.Count > Most) return new TooManyChosen(Most);
        if (!await ReadAssignees.Fit(db).AnyAsync(account => account.Id == to, ct)) return new AssigneeUnknown(to);
        var ids = chosen.Select(report => report.Id).ToList();
        var rows = await db.Reports.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.Product, r.AssignedTo }).ToDictionaryAsync(r => r.Id, ct);
        var results = new List<ChosenResult>(chosen.Count);
        // Always in one order: two officers with the same reports wait for each other instead of in a circle.
        foreach (var (id, version) in chosen.DistinctBy(report => report.Id).OrderBy(report => report.Id))
        {
            var row = rows.GetValueOrDefault(id);
            var refusal = row?.AssignedTo == to
                ? new AlreadyTheirs()
                : (await new AssignReport(db, clock).RunAsync(id, version, to, officer, ct)).Refusal;
            results.Add(new ChosenResult(id, row?.Product, refusal));
        }
        return results;
    }
}
