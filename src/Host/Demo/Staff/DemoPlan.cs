using BachDang.Outreach.Knowledge.Content.Plans;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Figures;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Plan;
using BachDang.Outreach.Ward.Plan.Yearly;
using BachDang.Outreach.Ward.Supervision;

namespace BachDang.Outreach.Host.Demo.Staff;

/// <summary>The ward's work by its plan: notes and trainings through the year, the Fatherland Front's look at closed
/// reports with recommendations, and the yearly report as far as it is written.</summary>
internal sealed class DemoPlan(DemoWard ward, DemoOfficers staff)
{
    private const int EveryDays = 30;
    private const int DaysToAnswer = 15;

    public void Plan(DateTimeOffset begin)
    {
        for (var day = begin.AddDays(20); day < ward.Story.Now; day = day.AddDays(EveryDays))
        {
            ward.Story.Plan(day, NoteAsync);
            ward.Story.Plan(day.AddDays(7), TrainAsync);
        }
        foreach (var days in (int[])[120, 240, 355]) ward.Story.Plan(begin.AddDays(days), SuperviseAsync);
        ward.Story.Plan(ward.Story.Now.AddDays(-1), WriteYearlyAsync);
    }

    private DateOnly Today => ward.Rules.Calendar.DayOf(ward.Now);

    private Officer Handler => ward.Story.One(staff.With(OfficerRole.Handler));

    private async Task NoteAsync(CancellationToken ct)
    {
        var (task, note) = (ward.Story.One(ward.Knowledge.Content.Plan.Tasks), ward.Story.One(ward.Sample.PlanNotes));
        await ward.DoAsync((db, token) =>
            new AddPlanNote(db, ward.Clock).RunAsync(task.Id, note, Handler, token), ct);
    }

    private async Task TrainAsync(CancellationToken ct)
    {
        var task = ward.Knowledge.Content.Plan.Tasks.First(t => t.Counts.Contains(PlanFigure.Trainings));
        var held = new HeldTraining(task.Id, Today, ward.Story.One(ward.Sample.Trainings),
            15 + ward.Story.Random.Next(60));
        await ward.DoAsync((db, token) =>
            new AddTraining(db, ward.Clock).RunAsync(held, Today, Handler, token), ct);
    }

    private async Task SuperviseAsync(CancellationToken ct)
    {
        var front = ward.Story.One(staff.With(OfficerRole.FatherlandFront));
        var today = Today;
        var drawn = await ward.Get<WardWrites>().RunAsync((db, token) =>
            new DrawSample(db, ward.Rules.Calendar, ward.Clock)
                .RunAsync(today.AddDays(-100), today, null, front, token), ct);
        // A very small sample year may have nothing closed by then.
        if (drawn.Refusal is NothingToDraw) return;
        var asked = await ward.DoAsync((db, token) => new Recommend(db, ward.Clock).RunAsync(
            ward.Story.One(ward.Sample.Recommendations), today.AddDays(DaysToAnswer), null, today, front, token), ct);
        ward.Story.Plan(ward.Story.AtOffice(DaysToAnswer).AddDays(5), async token => await ward.DoAsync((db, inner) =>
            new AnswerRecommendation(db, ward.Clock).RunAsync(
                asked.Id, ward.Sample.RecommendationAnswer, Handler, inner), token));
    }

    private async Task WriteYearlyAsync(CancellationToken ct)
    {
        var (today, handler) = (Today, Handler);
        await new CountDays(ward.Get<WardWrites>(), () => ward.Rules, ward.Clock).RunAsync(1, ct);
        await ward.DoAsync(async (db, token) =>
        {
            var figures = await new CountYear(db).RunAsync(today.Year, today, token);
            var texts = Enum.GetValues<YearlyPart>().ToDictionary(part => part, _ => ward.Sample.YearlyText);
            return await new SaveYearlyReport(db, ward.Clock)
                .RunAsync(today.Year, 0, texts, figures, handler, token);
        }, ct);
    }
}
