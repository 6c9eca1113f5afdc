using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Views;

public sealed record ViewNameNeeded : Refusal;

/// <summary>The list's filters are longer than a view can keep.</summary>
public sealed record ViewTooLong : Refusal;

public sealed record TooManyViews(int Most) : Refusal;

/// <summary>Keeps the list an officer looks at under a name; the same name again replaces it. An officer's own
/// convenience, so without an audit row.</summary>
public sealed class KeepView(WardDb db, TimeProvider clock)
{
    /// <param name="name">What to call it.</param>
    /// <param name="query">The question part of the list's address, from known filters.</param>
    /// <param name="officer">Whose it is.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<SavedView>> RunAsync(string name, string query, Officer officer, CancellationToken ct)
    {
        if (ReportTexts.Cut(name, SavedView.LongestName) is not { } named) return new ViewNameNeeded();
        if (query.Length > SavedView.LongestQuery) return new ViewTooLong();
        // Two windows of one officer wait for each other, so that neither the name nor the number is had twice.
        await db.HoldAsync(officer.Id, ct);
        var mine = await db.SavedViews.AsTracking().Where(v => v.Officer == officer.Id).ToListAsync(ct);
        if (mine.Find(v => v.Name == named) is { } earlier)
        {
            earlier.Query = query;
            return earlier;
        }
        if (mine.Count >= SavedView.Most) return new TooManyViews(SavedView.Most);
        var view = new SavedView
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Officer = officer.Id,
            Name = named,
            Query = query,
        };
        db.SavedViews.Add(view);
        return view;
    }
}
