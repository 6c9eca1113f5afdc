namespace BachDang.Outreach.Bot.Channels.Telegram.Doors;

/// <summary>How long to wait before the next try: 1, 2, 4 … 30 seconds.</summary>
internal sealed class GrowingWait
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private TimeSpan _next = First;

    public TimeSpan Next()
    {
        var wait = _next;
        _next = wait + wait < Longest ? wait + wait : Longest;
        return wait;
    }

    public void Reset() => _next = First;
}
