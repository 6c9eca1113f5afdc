using System.Text.Json;
using BachDang.Outreach.Ward;

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

    // Our own table: nothing limits it but the disk.
    public SendLimits Limits { get; } = new(100, 10_000, TimeSpan.Zero);

    public static byte[] Payload(WebChatPayload said) =>
        JsonSerializer.SerializeToUtf8Bytes(said, WebChatJson.Default.WebChatPayload);

    public Inbound Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, WebChatJson.Default.WebChatPayload) switch
            {
                { Choice: { Length: > 0 } choice } => new Pressed(choice, null),
                { Photos: { Count: > 0 } photos } said => new Sent("photo")
                {
                    Uploaded = photos,
                    Caption = said.Text?.Trim() ?? "",
                },
                { Text: { Length: > 0 } text } => CommandText.Read(text),
                _ => new Nothing(),
            };
        }
        catch (JsonException)
        {
            return new Nothing();
        }
    }

    // Photos come through our own door; nothing has to be fetched.
    public Task<Outcome<Stream>> OpenFileAsync(string file, CancellationToken ct) =>
        Task.FromResult<Outcome<Stream>>(new FileGone());

    public Task<Delivery> SendAsync(Parcel parcel, CancellationToken ct) =>
        Task.FromResult<Delivery>(new Delivered(null));

    public Task AcknowledgeAsync(string address, Inbound inbound, CancellationToken ct) => Task.CompletedTask;
}
