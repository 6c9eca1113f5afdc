using System.Text.Json;

namespace BachDang.Outreach.Bot.Channels.WebChat;

/// <summary>The chat on our own pages. Sending is done when the row has its number: open pages read the
/// table.</summary>
internal sealed class WebChatChannel : IChannel
{
    public const string ChannelName = "webchat";

    public string Name => ChannelName;

    public bool ShowsHistory => true;

    public bool ShowsNotice => true;

    public bool NeedsAddress => false;

    public static byte[] Payload(WebChatPayload said) =>
        JsonSerializer.SerializeToUtf8Bytes(said, WebChatJson.Default.WebChatPayload);

    public Inbound Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, WebChatJson.Default.WebChatPayload) switch
            {
                { Choice: { Length: > 0 } choice } => new Pressed(choice, null),
                { Text: { Length: > 0 } text } => CommandText.Read(text),
                _ => new Nothing(),
            };
        }
        catch (JsonException)
        {
            return new Nothing();
        }
    }

    public Task<Delivery> SendAsync(Parcel parcel, CancellationToken ct) =>
        Task.FromResult<Delivery>(new Delivered(null));

    public Task AcknowledgeAsync(string address, Inbound inbound, CancellationToken ct) => Task.CompletedTask;
}
