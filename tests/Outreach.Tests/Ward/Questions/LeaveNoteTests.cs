using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Residents;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Questions;

public sealed class LeaveNoteTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Leave_OwnAnswer_KeepsWhatTheDeskNeeds(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var question = await rig.AskedAsync(talk, "how much");

        Assert.True((await rig.NotesAsync(question, talk, "the fine is old")).Done);

        var row = await rig.ReadAsync(db => db.AnswerNotes.SingleAsync());
        Assert.Equal((talk, question, "how much", "1", "the fine is old"),
            (row.ConversationId!.Value, row.QuestionId!.Value, row.Question, row.ContentVersion, row.Text));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leave_AnotherTalksAnswer_IsRefused(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (talk, other) = (await rig.TalkAsync("1"), await rig.TalkAsync("2"));
        var question = await rig.AskedAsync(talk);

        Assert.IsType<QuestionUnknown>((await rig.NotesAsync(question, other)).Refusal);
        Assert.Equal(0, await rig.ReadAsync(db => db.AnswerNotes.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leave_MoreThanADayHolds_IsRefusedUntilTheDayIsOver(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var question = await rig.AskedAsync(talk);
        for (var i = 0; i < LeaveNote.MostOfTalk; i++) Assert.True((await rig.NotesAsync(question, talk)).Done);

        Assert.IsType<TooManyNotes>((await rig.NotesAsync(question, talk)).Refusal);
        rig.Clock.Advance(LeaveNote.While);
        Assert.True((await rig.NotesAsync(question, talk)).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leave_FromPages_IsBoundedTogether(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var note = new PageNote("", "hang-gia", "1", "old");
        for (var i = 0; i < LeaveNote.MostOfPages; i++) Assert.True((await PageNotesAsync(rig, note)).Done);

        Assert.IsType<TooManyNotes>((await PageNotesAsync(rig, note)).Refusal);
    }

    [Fact]
    public async Task Sweep_NoteOfAYearAgo_IsForgotten()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        await PageNotesAsync(rig, new PageNote("", null, "1", "old"));
        rig.Clock.Advance(Keeping.Notes - TimeSpan.FromDays(1));
        await PageNotesAsync(rig, new PageNote("", null, "1", "new"));
        rig.Clock.Advance(TimeSpan.FromDays(2));

        await rig.DoAsync(db => new SweepTalks(db, rig.Clock).RunAsync(CancellationToken.None));

        Assert.Equal("new", (await rig.ReadAsync(db => db.AnswerNotes.SingleAsync())).Text);
    }

    private static Task<BachDang.Outreach.Ward.Outcome<AnswerNote>> PageNotesAsync(WardRig rig, PageNote note) =>
        rig.DoAsync(db => new LeaveNote(db, rig.Clock).RunAsync(note, CancellationToken.None));
}
