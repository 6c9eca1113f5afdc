using System.Globalization;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Plan;

/// <summary>The number of people must be between 1 and 100,000.</summary>
public sealed record PeopleNeeded : Refusal;

/// <summary>The day is still to come, or years ago.</summary>
public sealed record DayUnusable : Refusal;

/// <summary>A training to write down.</summary>
public sealed record HeldTraining(string Task, DateOnly Day, string Title, int People);

/// <summary>Writes down a training that was held; by handlers and approvers.</summary>
public sealed class AddTraining(WardDb db, TimeProvider clock)
{
    private const int MostYearsAgo = 2;

    /// <param name="held">The training; its task was looked up by the caller.</param>
    /// <param name="today">The ward's day.</param>
    public async Task<Outcome<PlanTraining>> RunAsync(
        HeldTraining held, DateOnly today, Officer officer, CancellationToken ct)
    {
        if (!PlanRights.Works(officer)) return new NotAllowed();
        var title = held.Title.Trim();
        if (title.Length is 0 or > PlanTraining.LongestTitle) return new PlanTextNeeded();
        if (held.People is < 1 or > PlanTraining.MostPeople) return new PeopleNeeded();
        if (held.Day > today || held.Day < today.AddYears(-MostYearsAgo)) return new DayUnusable();
        var now = clock.GetUtcNow();
        var training = new PlanTraining
        {
            Id = Guid.CreateVersion7(now),
            TaskId = held.Task,
            Day = held.Day,
            Title = title,
            People = held.People,
            At = now,
            Officer = officer.Id,
        };
        db.PlanTrainings.Add(training);
        var details = string.Create(CultureInfo.InvariantCulture, $"{held.Task} people={held.People}");
        await AuditTrail.AddAsync(db, now, new AuditNote(PlanActions.Trained, training.Id, officer.Id, details), ct);
        return training;
    }
}
