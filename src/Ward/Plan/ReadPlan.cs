using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Plan.Documents;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Plan;

/// <summary>What was done for a task in one year, on the list of tasks.</summary>
/// <param name="Latest">The newest note of any year; null before the first.</param>
public sealed record TaskProgress(PlanNote? Latest, int Notes, int Documents, int Trainings, int People);

/// <summary>All that is kept of one task, the newest first.</summary>
public sealed record TaskPage(
    IReadOnlyList<PlanNote> Notes, IReadOnlyList<PlanDocument> Documents, IReadOnlyList<PlanTraining> Trainings);

/// <summary>Query for the pages of the plan.</summary>
public sealed class ReadPlan(WardDb db)
{
    private const int Most = 100;

    /// <param name="from">When the year begins.</param>
    /// <param name="until">When the next one begins.</param>
    /// <param name="year">The year, for days.</param>
    public async Task<IReadOnlyDictionary<string, TaskProgress>> ProgressAsync(
        IReadOnlyCollection<string> tasks, DateTimeOffset from, DateTimeOffset until, int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var progress = new Dictionary<string, TaskProgress>(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            var trainings = await db.PlanTrainings.Where(t => t.TaskId == task && t.Day >= first && t.Day <= last)
                .Select(t => t.People).ToListAsync(ct);
            progress[task] = new TaskProgress(
                await db.PlanNotes.AsNoTracking().Where(n => n.TaskId == task).OrderByDescending(n => n.At)
                    .FirstOrDefaultAsync(ct),
                await db.PlanNotes.CountAsync(n => n.TaskId == task && n.At >= from && n.At < until, ct),
                await db.PlanDocuments.CountAsync(d => d.TaskId == task && d.At >= from && d.At < until, ct),
                trainings.Count, trainings.Sum());
        }
        return progress;
    }

    public async Task<TaskPage> TaskAsync(string task, CancellationToken ct) => new(
        await db.PlanNotes.AsNoTracking().Where(n => n.TaskId == task).OrderByDescending(n => n.At).Take(Most)
            .ToListAsync(ct),
        await db.PlanDocuments.AsNoTracking().Where(d => d.TaskId == task).OrderByDescending(d => d.At).Take(Most)
            .ToListAsync(ct),
        await db.PlanTrainings.AsNoTracking().Where(t => t.TaskId == task).OrderByDescending(t => t.Day).Take(Most)
            .ToListAsync(ct));
}
