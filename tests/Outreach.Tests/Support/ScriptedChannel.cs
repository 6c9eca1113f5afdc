using System.Text;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Tests.Support;

/// <summary>One attempt to send, as the channel saw it.</summary>
internal sealed record Attempt(Parcel Parcel, DateTimeOffset At)
{
    public string Text => Parcel.Body.Text;

    public string? To => Parcel.Address;
}

/// <summary>A channel whose every answer the test decides. A payload is plain text: <c>/name rest</c> is a command,
/// <c>press:data</c> a button, <c>kind:photo@album@file words</c> something else, everything else words.</summary>
internal sealed class ScriptedChannel(TimeProvider clock) : IChannel
{
    private readonly Lock _lock = new();
    private readonly List<Attempt> _attempts = [];
    private readonly List<MessageBody> _delivered = [];

    public string Name => "scripted";

    public bool ShowsHistory { get; set; }

    public bool NeedsAddress => true;

    public bool ShowsNotice => false;

    public SendLimits Limits { get; set; } = new(25, 29, TimeSpan.FromSeconds(1));

    /// <summary>Decides what becomes of an attempt; delivers when not set.</summary>
    public Func<Attempt, CancellationToken, Task<Delivery>> OnSend { get; set; } = (_, _) => Delivered();

    /// <summary>What a sent file is; no file is there when not set.</summary>
    public Func<string, Outcome<Stream>> OnOpen { get; set; } = _ => new FileGone();

    /// <summary>Called before a payload is read; may block or throw.</summary>
    public Action<string> OnRead { get; set; } = _ => { };

    public IReadOnlyList<Attempt> Attempts
    {
        get
        {
            lock (_lock) return [.. _attempts];
        }
    }

    /// <summary>What residents have read so far, in order.</summary>
    public IReadOnlyList<string> Read
    {
        get
        {
            lock (_lock) return [.. _delivered.Select(body => body.Text)];
        }
    }

    public IReadOnlyList<MessageBody> Bodies
    {
        get
        {
            lock (_lock) return [.. _delivered];
        }
    }

    public static Task<Delivery> Delivered() => Task.FromResult<Delivery>(new Delivered("1"));

    Inbound IChannel.Read(ReadOnlySpan<byte> payload)
    {
        var text = Encoding.UTF8.GetString(payload);
        OnRead(text);
        if (text.StartsWith("press:", StringComparison.Ordinal)) return new Pressed(text[6..], null);
        if (text.StartsWith("kind:", StringComparison.Ordinal)) return ReadThing(text[5..].Split(' ', 2));
        return text switch
        {
            "blocks" => new ReachChanged(false),
            "comes back" => new ReachChanged(true),
            "noise" => new Nothing(),
            _ => CommandText.Read(text),
        };
    }

    private static Sent ReadThing(string[] thing)
    {
        var kind = thing[0].Split('@');
        return new Sent(kind[0], kind.ElementAtOrDefault(1) is { Length: > 0 } album ? album : null)
        {
            Caption = thing.ElementAtOrDefault(1) ?? "",
            File = kind[0] is "photo" or "document" ? kind.ElementAtOrDefault(2) ?? "file" : null,
            FileName = kind[0] is "document" ? kind.ElementAtOrDefault(2) ?? "" : "",
            Place = kind[0] is "location" ? new MapPoint(20.86, 106.68) : null,
        };
    }

    public Task<Outcome<Stream>> OpenFileAsync(string file, CancellationToken ct) => Task.FromResult(OnOpen(file));

    public async Task<Delivery> SendAsync(Parcel parcel, CancellationToken ct)
    {
        var attempt = new Attempt(parcel, clock.GetUtcNow());
        lock (_lock) _attempts.Add(attempt);
        var delivery = await OnSend(attempt, ct);
        if (delivery is not BachDang.Outreach.Bot.Channels.Delivered) return delivery;
        lock (_lock) _delivered.Add(parcel.Body);
        return delivery;
    }

    public Task AcknowledgeAsync(string address, Inbound inbound, CancellationToken ct) => Task.CompletedTask;
}
