using System.ComponentModel.DataAnnotations;

namespace BachDang.Outreach.Bot.Channels.WebChat;

/// <summary>Section <c>WebChat</c>: how much one visitor may ask of the chat.</summary>
internal sealed class WebChatOptions
{
    public const string Section = "WebChat";

    /// <summary>How long a talk can be taken up again on the same device, in days.</summary>
    [Range(1, 365)]
    public int SessionDays { get; set; } = 30;

    /// <summary>New talks from one address, in one go; they come back at a sixtieth of it a second.</summary>
    [Range(1, 100_000)]
    public int SessionsPerAddress { get; set; } = 240;

    /// <summary>Messages of one talk in one go; one comes back every second.</summary>
    [Range(1, 1000)]
    public int MessagesPerTalk { get; set; } = 20;

    /// <summary>Messages from one address (a household, a mobile network's gate) in one go; a sixth of it comes back
    /// every second. This machine's own address is a proxy that does not tell its visitors apart: not
    /// counted.</summary>
    [Range(1, 100_000)]
    public int MessagesPerAddress { get; set; } = 60;

    /// <summary>Photos of one talk in one go; one comes back every half minute.</summary>
    [Range(1, 1000)]
    public int PhotosPerTalk { get; set; } = 20;

    /// <summary>Photos from one address in one go; all of it comes back in ten minutes.</summary>
    [Range(1, 100_000)]
    public int PhotosPerAddress { get; set; } = 60;

    /// <summary>Open event streams of one talk: tabs and devices.</summary>
    [Range(1, 100)]
    public int StreamsPerTalk { get; set; } = 4;

    /// <summary>Open event streams of this process.</summary>
    [Range(1, 100_000)]
    public int Streams { get; set; } = 1000;
}
