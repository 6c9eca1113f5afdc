using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs;

/// <summary>Talks in several steps, with a dialog of the tests that does everything a report will do.</summary>
public sealed class StepFlowTests : IAsyncLifetime
{
    private BotRig _rig = null!;

    public Task InitializeAsync() => StartAsync("Sqlite");

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Story_with_a_place_and_an_album_is_sent_in_one_commit()
    {
        Assert.Equal("what?", await AsksAsync("/story"));
        Assert.Equal("where?", await AsksAsync("Cửa hàng bán sữa giả"));
        Assert.Equal("photos? 0", await AsksAsync("kind:location"));
        Assert.Equal("photos? 1", await AsksAsync("kind:photo@a"));
        await _rig.ResidentSaysAsync("1", "kind:photo@a");
        await _rig.UntilSettledAsync();
        var draft = (await _rig.AskAsync("1", "bỏ qua"))[0];
        Assert.Equal("Cửa hàng bán sữa giả @ 20.86, 106.68 + 2", draft.Text);

        Assert.StartsWith("sent", await AsksAsync("press:" + draft.Choices[0].Data));

        Assert.Equal(77, (await TalkAsync()).LastNumber);
        Assert.Null((await TalkAsync()).DialogsSealed);
        Assert.Equal(_rig.Say("error.choice_gone"), await AsksAsync("press:" + draft.Choices[0].Data));
    }

    [Fact]
    public async Task Free_words_are_taken_but_a_question_is_answered_and_the_way_back_stands_below()
    {
        await AsksAsync("/story");

        var answer = (await _rig.AskAsync("1", SmallWard.FakeGoodsQuestion))[0];

        Assert.Contains("19/2023/QH15", answer.Text);
        var back = answer.Choices[^1];
        Assert.Equal("what?", await AsksAsync("press:" + back.Data));
        Assert.Equal("where?", await AsksAsync("mua phải hàng giả ở đầu chợ, tôi kể lại thế"));
        Assert.Equal("what?", await AsksAsync("quay lại bước trước ạ"));
    }

    [Fact]
    public async Task Danger_told_inside_a_dialog_is_heard_at_once()
    {
        await AsksAsync("/story");

        var answer = (await _rig.AskAsync("1", "con tôi vừa uống nhầm thuốc chuột"))[0];

        Assert.StartsWith(_rig.Say("emergency.poisoning")[..20], answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("d:r:", answer.Choices[^1].Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dialog_can_be_left_by_words_and_by_its_button()
    {
        await AsksAsync("/story");
        Assert.Equal(Left(), await AsksAsync("thôi ạ"));
        Assert.Null((await TalkAsync()).DialogsSealed);

        await AsksAsync("/story");
        var key = (await StoredKeyAsync())!;
        Assert.Equal(Left(), await AsksAsync("press:" + DialogButtons.Leave(key)));
        Assert.Equal(_rig.Say("error.choice_gone"), await AsksAsync("press:" + DialogButtons.Leave(key)));
    }

    [Fact]
    public async Task Command_and_a_thing_it_cannot_use_leave_the_dialog_waiting()
    {
        await AsksAsync("/story");

        var help = (await _rig.AskAsync("1", "/trogiup"))[0];
        var sticker = (await _rig.AskAsync("1", "kind:sticker"))[0];

        Assert.Equal(_rig.Say("command.trogiup"), help.Text);
        Assert.Equal(_rig.Say("channel.sticker"), sticker.Text);
        Assert.All([help, sticker], body => Assert.StartsWith("d:r:", body.Choices[^1].Data));
        Assert.Equal("where?", await AsksAsync("Sữa giả"));
    }

    [Fact]
    public async Task Dialog_waits_a_day_and_not_a_minute_longer()
    {
        await AsksAsync("/story");
        _rig.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2));
        Assert.Equal("where?", await AsksAsync("Sữa giả"));

        _rig.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(2));
        await _rig.UntilAsync(async db => await db.Conversations.AllAsync(c => c.DialogsSealed == null));
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("[null]")]
    [InlineData("""[{"name":"story","version":2,"key":"k","state":"{}","until":"2030-01-01T00:00:00Z"}]""")]
    [InlineData("""[{"name":"gone","version":1,"key":"k","state":"{}","until":"2030-01-01T00:00:00Z"}]""")]
    [InlineData("""[{"name":"story","version":1,"key":"k","state":"}{","until":"2030-01-01T00:00:00Z"}]""")]
    public async Task State_that_cannot_be_read_ends_the_dialog_with_a_sentence(string stored)
    {
        await AsksAsync("/story");
        await _rig.Ward.DoAsync(db => db.Conversations.ExecuteUpdateAsync(set => set
            .SetProperty(c => c.DialogsSealed, _rig.Ward.Keys.SealText(stored))));

        Assert.Equal(_rig.Say("dialog.lost"), await AsksAsync("Sữa giả ở chợ"));

        Assert.Null((await TalkAsync()).DialogsSealed);
    }

    [Fact]
    public async Task Erasing_the_talk_erases_the_draft()
    {
        await AsksAsync("/story");
        await AsksAsync("Sữa giả");

        var done = (await _rig.AskAsync("1", "press:x:1"))[0];

        Assert.Equal(_rig.Say("command.xoadulieu.done"), done.Text);
        Assert.Empty(done.Choices);
        Assert.False(await _rig.Ward.ReadAsync(db => db.Conversations.AnyAsync(c => c.DialogsSealed != null)));
    }

    [Theory, OnPostgres]
    public async Task Draft_survives_on_PostgreSQL_too(string provider)
    {
        await _rig.DisposeAsync();
        await StartAsync(provider);

        await AsksAsync("/story");

        Assert.Equal("where?", await AsksAsync("Sữa giả"));
    }

    private async Task StartAsync(string provider)
    {
        _rig = await BotRig.StartAsync(provider, also: services => services.AddSingleton<IDialog, StoryDialog>());
        await _rig.AskAsync("1", "/start", replies: 2);
    }

    private string Left() => _rig.Say("dialog.left", ("title", "dialog.story.title"));

    private async Task<string> AsksAsync(string text) => (await _rig.AskAsync("1", text))[0].Text;

    private Task<BachDang.Outreach.Ward.Talks.Conversation> TalkAsync() =>
        _rig.Ward.ReadAsync(db => db.Conversations.AsNoTracking().SingleAsync());

    private async Task<string?> StoredKeyAsync()
    {
        var stored = _rig.Ward.Keys.UnsealText((await TalkAsync()).DialogsSealed);
        return OpenDialogs.Read(stored, [new StoryDialog()], _rig.Clock.GetUtcNow()).Top?.Key;
    }
}
