using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BachDang.Outreach.Bot.Channels.WebChat;

/// <summary>What is stored until it is handled: words, a pressed button, or photos with words.</summary>
internal sealed record WebChatPayload(string? Text, string? Choice, IReadOnlyList<UploadedPhoto>? Photos = null);

internal sealed record SessionOpened(string Token);

internal sealed record MessageTaken(int Number);

/// <summary>One line of the talk on the wire.</summary>
internal sealed record WireEvent(
    int Number, DateTimeOffset At, string From, string Text, string? More, IReadOnlyList<WireChoice> Choices,
    WirePicture? Photo);

/// <param name="Address">Where it is, on this site; nobody who was not told it can guess it.</param>
/// <param name="Says">What it shows.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record WirePicture(string Address, string Says, int Width, int Height);

/// <param name="Data">Comes back when it is chosen.</param>
/// <param name="Title">What stands on it.</param>
/// <param name="Small">Shown as a small link beside others; left out when it is not.</param>
/// <param name="Url">Where it leads instead of coming back; left out when it does not.</param>
internal sealed record WireChoice(
    string Data, string Title, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Small,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url);

/// <summary>A passing state without a number: <c>typing</c> while an answer is being made, <c>restart</c> when the
/// talk begins anew and what the page shows is gone.</summary>
internal sealed record WireSign(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Typing = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Restart = null);

/// <summary>The words of an answer that is still being made, all of them so far, each sentence already checked. Sent as
/// the event <c>partial</c> without a number, so a page that does not know it passes over it; the numbered line that
/// follows replaces it.</summary>
internal sealed record WirePartial(string Words);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(WebChatPayload))]
[JsonSerializable(typeof(SessionOpened))]
[JsonSerializable(typeof(MessageTaken))]
[JsonSerializable(typeof(WireEvent))]
[JsonSerializable(typeof(WireSign))]
[JsonSerializable(typeof(WirePartial))]
internal sealed partial class WebChatJson : JsonSerializerContext
{
    /// <summary>Leaves Vietnamese letters readable; the stream is never pasted into HTML.</summary>
    public static readonly WebChatJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
