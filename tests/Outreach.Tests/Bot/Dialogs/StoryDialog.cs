using System.Text.Json.Serialization;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Tests.Bot.Dialogs;

internal sealed record Story(string What, string? Where, List<string> Photos, string? Album, int Step);

/// <summary>A dialog of the tests with everything a report will need: free words, a place, photos one by one and as an
/// album, skipping, going back, and a row changed with the last step.</summary>
internal sealed class StoryDialog() : Dialog<Story>(StoryJson.Default.Story)
{
    public override string Name => "story";

    public override int Version => 1;

    public override TimeSpan Lasts => TimeSpan.FromHours(24);

    public override bool IsBegunBy(Inbound inbound) => inbound is Commanded { Name: "story" };

    public override ValueTask<DialogTurn> BeginAsync(
        DialogContext context, Inbound by, string argument, CancellationToken ct) =>
        ValueTask.FromResult(Ask(context, new Story("", by is Commanded { Argument.Length: > 0 } c ? c.Argument : null,
            [], null, 0)));

    protected override ValueTask<DialogTurn> TakeAsync(
        DialogContext context, Story story, DialogInput input, CancellationToken ct) => ValueTask.FromResult(
        (story.Step, input) switch
        {
            (_, CameBack) => Ask(context, story),
            ( > 0, WentBack) => Ask(context, story with { Step = story.Step - 1 }),
            (0, Wrote said) => Ask(context, story with { What = said.Text, Step = 1 }) with
            {
                Heard = Heard.AsFreeWords,
            },
            (1, Received { Thing.Place: { } place }) => Ask(context,
                story with { Where = $"{place.Latitude}, {place.Longitude}", Step = 2 }),
            (1, Wrote said) => Ask(context, story with { Where = said.Text, Step = 2 }) with
            {
                Heard = Heard.AsFreeWords,
            },
            (1 or 2, Skipped) => Ask(context, story with { Step = story.Step + 1 }),
            (2, Received { Thing: { File: { } file } thing }) => Photo(context, story, file, thing.Album),
            (3, Chose { Value: "send" }) => End(MessageBody.Of($"sent {Draft(story)}")) with
            {
                AlsoDo = (db, token) => db.Set<Conversation>().Where(c => c.Id == context.Talk.ConversationId)
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastNumber, 77), token),
            },
            _ => Ask(context, story) with { Heard = Heard.NotUnderstood },
        });

    private DialogTurn Photo(DialogContext context, Story story, string file, string? album)
    {
        var more = story with { Photos = [.. story.Photos, file], Album = album };
        return album is not null && album == story.Album ? Stay(more) : Ask(context, more);
    }

    private DialogTurn Ask(DialogContext context, Story story) => story.Step switch
    {
        0 => Stay(story, MessageBody.Of("what?")),
        1 => Stay(story, MessageBody.Of("where?")),
        2 => Stay(story, MessageBody.Of($"photos? {story.Photos.Count}")),
        _ => Stay(story, MessageBody.Of(Draft(story), context.Button("send", "send"))),
    };

    private static string Draft(Story story) => $"{story.What} @ {story.Where} + {story.Photos.Count}";
}

[JsonSerializable(typeof(Story))]
internal sealed partial class StoryJson : JsonSerializerContext;
