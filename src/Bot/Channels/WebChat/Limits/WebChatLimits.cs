using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.WebChat.Limits;

/// <summary>The chat's allowances. Each answer is the wait asked of the visitor, or null to go on.</summary>
internal sealed class WebChatLimits(IOptions<WebChatOptions> options, TimeProvider clock)
{
    private readonly Allowance _sessions = new(
        options.Value.SessionsPerAddress, options.Value.SessionsPerAddress / 60.0, clock);

    private readonly Allowance _messages = new(
        options.Value.MessagesPerAddress, options.Value.MessagesPerAddress / 6.0, clock);

    private readonly Allowance _ofTalk = new(options.Value.MessagesPerTalk, 1, clock);

    private readonly Allowance _photosOfTalk = new(options.Value.PhotosPerTalk, 1 / 30.0, clock);

    private readonly Allowance _photos = new(
        options.Value.PhotosPerAddress, options.Value.PhotosPerAddress / 600.0, clock);

    /// <summary>Before a message with photos is read; every such message counts as one.</summary>
    public TimeSpan? Photo(HttpContext context, ChatSession session) =>
        _photosOfTalk.Take(session.Address)
        ?? (VisitorAddress.IsThisMachine(context) ? null : _photos.Take(VisitorAddress.Of(context)));

    public TimeSpan? Session(HttpContext context) => _sessions.Take(VisitorAddress.Of(context));

    public TimeSpan? Message(HttpContext context, ChatSession session) =>
        _ofTalk.Take(session.Address)
        ?? (VisitorAddress.IsThisMachine(context) ? null : _messages.Take(VisitorAddress.Of(context)));
}
