using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Channels.Telegram.Sending;

/// <summary>One message of Telegram's that a message of ours becomes: words, a picture with its caption, or a picture
/// alone.</summary>
internal sealed record MessagePiece(HtmlPart? Text, CampaignPicture? Picture)
{
    /// <summary>Telegram's limit of a caption, in UTF-16 units after its entities are parsed.</summary>
    public const int MostCaption = 1024;

    /// <summary>The pieces in order; empty when there is nothing to say.</summary>
    public static IReadOnlyList<MessagePiece> Of(MessageBody body)
    {
        var texts = HtmlPart.Of(StyledText.Of(body));
        if (body.Picture is not { } picture) return [.. texts.Select(text => new MessagePiece(text, null))];
        return texts switch
        {
            [] => [new MessagePiece(null, picture)],
            [var only] when only.Plain.Length <= MostCaption => [new MessagePiece(only, picture)],
            _ => [new MessagePiece(null, picture), .. texts.Select(text => new MessagePiece(text, null))],
        };
    }

    /// <summary>Whether a message of these pieces becomes one of those by changing the words of its last piece.
    /// </summary>
    public static bool DifferInLastWords(IReadOnlyList<MessagePiece> before, IReadOnlyList<MessagePiece> after) =>
        before.Count == after.Count && before.Count > 0
        && before.SkipLast(1).Zip(after.SkipLast(1)).All(pair => pair.First.HasSamePicture(pair.Second)
            && pair.First.Text == pair.Second.Text)
        && before[^1].HasSamePicture(after[^1]) && before[^1].Text is not null && after[^1].Text is not null;

    private bool HasSamePicture(MessagePiece other) => Picture?.Key == other.Picture?.Key;
}
