using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Tests.Ward.Questions;

internal static class QuestionRows
{
    /// <summary>A question of a talk that was answered.</summary>
    public static Task<Guid> AskedAsync(this WardRig rig, Guid talk, string question = "x") => rig.DoAsync(db =>
    {
        var row = new AnsweredQuestion
        {
            Id = Guid.CreateVersion7(),
            ConversationId = talk,
            At = rig.Clock.GetUtcNow(),
            Question = question,
            Status = "refused",
            Route = "knowledge",
            ContentVersion = "1",
        };
        db.AnsweredQuestions.Add(row);
        return Task.FromResult(row.Id);
    });

    public static Task<BachDang.Outreach.Ward.Outcome<AnswerNote>> NotesAsync(
        this WardRig rig, Guid question, Guid talk, string text = "x") => rig.DoAsync(db =>
        new LeaveNote(db, rig.Clock).RunAsync(question, talk, text, CancellationToken.None));

    public static Task<BachDang.Outreach.Ward.Outcome<HandOff>> HandsOffAsync(
        this WardRig rig, Guid question, Guid talk, DateTimeOffset promised) => rig.DoAsync(db =>
        new AskOfficer(db, rig.Clock).RunAsync(question, talk, promised, CancellationToken.None));
}
