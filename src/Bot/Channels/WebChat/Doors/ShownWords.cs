using BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Talks;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary>The form of a message that may be kept and shown again: the words with personal data masked, or what
/// stood on the button.</summary>
internal sealed class ShownWords(KnowledgeBase knowledge, AddressKeys keys, IServiceScopeFactory scopes)
{
    /// <summary>Null when the button is none of this talk's.</summary>
    public async Task<string?> OfAsync(ChatSession session, SentMessage message, CancellationToken ct)
    {
        if (message.Photos.Count > 0)
            return $"{knowledge.Say(PhotoReplyKeys.Shown)} {knowledge.Mask(message.Text ?? "")}".TrimEnd();
        if (message.Choice is not { } choice) return knowledge.Mask(message.Text ?? "");
        await using var scope = scopes.CreateAsyncScope();
        var hash = keys.Hash(WebChatChannel.ChannelName, session.Address);
        return await new ReadChat(scope.ServiceProvider.GetRequiredService<WardDb>(), keys)
            .ChoiceTitleAsync(WebChatChannel.ChannelName, hash, choice, ct);
    }
}
