using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Plan;

/// <summary>The text is empty or too long.</summary>
public sealed record PlanTextNeeded : Refusal;

/// <summary>Notes how far a task is; by handlers and approvers.</summary>
public sealed class AddPlanNote(WardDb db, TimeProvider clock)
{
    /// <param name="task">Key of a task in content/plan.yml; the caller has looked it up.</param>
    public async Task<Outcome<PlanNote>> RunAsync(string task, string text, Officer officer, CancellationToken ct)
    {
        if (!PlanRights.Works(officer)) return new NotAllowed();
        text = text.Trim();
        if (text.Length is 0 or > PlanNote.LongestText) return new PlanTextNeeded();
        var now = clock.GetUtcNow();
        var note = new PlanNote
        {
            Id = Guid.CreateVersion7(now),
            TaskId = task,
            At = now,
            Officer = officer.Id,
            Text = text,
        };
        db.PlanNotes.Add(note);
        await AuditTrail.AddAsync(db, now, new AuditNote(PlanActions.Noted, note.Id, officer.Id, task), ct);
        return note;
    }
}

/// <summary>Who works on the plan.</summary>
internal static class PlanRights
{
    public static bool Works(Officer officer) => officer.Is(OfficerRole.Handler) || officer.Is(OfficerRole.Approver);
}
