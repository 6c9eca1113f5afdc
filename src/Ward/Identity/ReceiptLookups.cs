using System.Security.Cryptography;
using System.Text;

namespace BachDang.Outreach.Ward.Identity;

/// <summary>Too many wrong receipts came this way: ask again after the wait.</summary>
public sealed record LookupsPaused(TimeSpan Wait) : Refusal;

/// <summary>The right to look up one receipt. It counts as wrong until <see cref="ReceiptLookups.WasRight"/>.</summary>
public readonly record struct LookupPermit(string Caller, int Lane);

/// <summary>Bounds wrong receipts, so that guessing succeeds less than once in a million years of trying.
/// <para>An attacker computes the check symbol, so a guess hits one of N stored reports with N/2^60. With N up to
/// 1,000,000, G guesses a year succeed with G·10^6/2^60; below 10^-6 means G ≤ 2^60/10^12 = 1,152,921 a year. Each
/// process has five lanes of one wrong lookup in 10 minutes (52,560 a year) with 60 in hand: 262,800 a year and 300
/// more per start. Three processes that start anew every day stay within it (1,116,900), so do four that start every
/// week (1,113,600).</para>
/// <para>Only wrong lookups cost: a right one gives its place back, and a slip of the pen is found by the check symbol
/// before any lookup. So an honest caller has hardly ever been wrong before, and goes by the lane of the own way; who
/// was wrong within the day shares the fifth lane. A guesser from few networks empties that one and hinders no
/// newcomer; one from very many networks empties the lane of that kind of network, and the chats stay open.</para>
/// <para>Callers are kept in memory only, hashed with a salt that changes at midnight UTC.</para></summary>
public sealed class ReceiptLookups
{
    /// <summary>Wrong lookups of one caller in one go; one comes back every hour.</summary>
    public const int PerCaller = 5;

    /// <summary>Wrong lookups of one lane in one go; one comes back every ten minutes.</summary>
    public const int PerLane = 60;

    private const int MostCallers = 20_000;
    private const int SaltBytes = 32;
    private const string Strangers = "strangers";
    private static readonly int WrongBefore = Enum.GetValues<LookupWay>().Length;

    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly LookupLevels<int> _lanes;
    private readonly LookupLevels<string> _callers;
    private byte[] _salt = [];
    private long _day = -1;

    public ReceiptLookups(TimeProvider clock)
    {
        _clock = clock;
        _lanes = new(PerLane, TimeSpan.FromMinutes(10), clock);
        _callers = new(PerCaller, TimeSpan.FromHours(1), clock);
    }

    /// <summary>Asks to look up one receipt. Nothing may be looked up without it.</summary>
    public Outcome<LookupPermit> Ask(LookupCaller caller)
    {
        lock (_lock)
        {
            BeginDay();
            var key = Known(Hashed(caller));
            var lane = _callers.IsUntouched(key) ? (int)caller.Way : WrongBefore;
            var wait = Longer(_callers.Wait(key), _lanes.Wait(lane));
            if (wait > TimeSpan.Zero) return new LookupsPaused(wait);
            _callers.Take(key);
            _lanes.Take(lane);
            return new LookupPermit(key, lane);
        }
    }

    /// <summary>The receipt was found: the lookup costs nothing.</summary>
    public void WasRight(LookupPermit permit)
    {
        lock (_lock)
        {
            _lanes.GiveBack(permit.Lane);
            _callers.GiveBack(permit.Caller);
        }
    }

    private void BeginDay()
    {
        var day = _clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerDay;
        if (day == _day) return;
        (_day, _salt) = (day, RandomNumberGenerator.GetBytes(SaltBytes));
        _callers.Clear();
    }

    private string Hashed(LookupCaller caller) =>
        Convert.ToHexString(HMACSHA256.HashData(_salt, Encoding.UTF8.GetBytes($"{caller.Way}\n{caller.Key}")));

    // The table is bounded: when it is full of callers who were wrong, all new ones share one place.
    private string Known(string key)
    {
        if (_callers.Count < MostCallers || !_callers.IsUntouched(key)) return key;
        _callers.DropWhole();
        return _callers.Count < MostCallers ? key : Strangers;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
