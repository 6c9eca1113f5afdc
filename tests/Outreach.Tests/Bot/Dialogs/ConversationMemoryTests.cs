using BachDang.Outreach.Bot.Dialogs;
using BachDang.Outreach.Knowledge.Answering;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs;

public sealed class ConversationMemoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_WithinHalfAnHour_KeepsTheLastTurns()
    {
        var memory = ConversationMemory.Empty(Now);
        for (var i = 0; i < 5; i++) memory = memory.With(new EarlierTurn($"{i}", null), Now);

        var read = ConversationMemory.Read(memory.ToJson(), Now.AddMinutes(30));

        Assert.Equal(["1", "2", "3", "4"], read.Earlier.Select(turn => turn.MaskedText));
        Assert.Empty(ConversationMemory.Read(memory.ToJson(), Now.AddMinutes(30).AddTicks(1)).Earlier);
    }

    [Fact]
    public void With_CutAtAPairOfSurrogates_StaysText()
    {
        var text = new string('a', 299) + "😀 and more";

        var read = ConversationMemory.Read(
            ConversationMemory.Empty(Now).With(new EarlierTurn(text, "x"), Now).ToJson(), Now);

        Assert.Equal(new string('a', 299), read.Earlier[0].MaskedText);
    }

    [Fact]
    public void With_AnotherQuestion_KeepsTheAlbumAndWhatTheTalkIsAbout()
    {
        var memory = ConversationMemory.Empty(Now) with { Album = "album" };

        var turn = new EarlierTurn("x", "a") { TopicId = "b", About = "c", Withdrawn = ["d"], Begins = true };
        var read = ConversationMemory.Read(memory.With(turn, Now).ToJson(), Now);

        Assert.Equal("album", read.Album);
        Assert.Equal(turn with { Withdrawn = null }, read.Earlier[0] with { Withdrawn = null });
        Assert.Equal(["d"], read.Earlier[0].Withdrawn!);
    }

    [Fact]
    public void Read_Rubbish_NeverThrows() =>
        Prop.ForAll<string?>(json => ConversationMemory.Read(json, Now) is { Earlier: not null })
            .QuickCheckThrowOnFailure();
}
