using BachDang.Outreach.Bot.Channels.Telegram.Api;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram;

/// <summary>The bot's own name: as configured, else asked of Telegram once. A page that wants it does not wait long for
/// a Telegram that cannot be reached.</summary>
internal sealed class TelegramName(TelegramClient client, IOptions<TelegramOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Task _asked = Task.CompletedTask;
    private volatile string? _name;
    private DateTimeOffset? _askedAt;

    public async Task<string?> FindAsync(CancellationToken ct)
    {
        if (options.Value.BotName is { Length: > 0 } given) return given.TrimStart('@');
        var asked = AskAsync();
        await Task.WhenAny(asked, Task.Delay(LongestWait, clock, ct));
        return _name;
    }

    private Task AskAsync()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_name is not null || now - _askedAt < AskAgainAfter) return _asked;
            _askedAt = now;
            return _asked = LearnAsync();
        }
    }

    private async Task LearnAsync() => _name = (await client.GetMeAsync(CancellationToken.None)).Result?.Username;
}
