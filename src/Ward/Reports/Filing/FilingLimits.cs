using System.Security.Cryptography;
using System.Text;

namespace BachDang.Outreach.Ward.Reports.Filing;

/// <summary>Where a report goes when it arrives.</summary>
public sealed record FilingVerdict(ReportPile Pile, string? FloodKey)
{
    public static readonly FilingVerdict ToDesk = new(ReportPile.Desk, null);
}

/// <summary>So many came from here today that no more are taken; the bound is far above what one person can see.
/// </summary>
public sealed record TooManyReports : Refusal;

/// <summary>Counts what arrives, so that a flood is put on a pile of its own and honest reports stay in sight. Origins
/// (a chat, an internet address) are kept only as hashes under a salt that changes every day and lives in memory
/// alone; nothing of it is stored.</summary>
public sealed class FilingLimits(TimeProvider clock)
{
    /// <summary>Reports of one origin in a day that go to the desk; the next ones are grouped.</summary>
    public const int OfOriginToDesk = 5;

    /// <summary>Reports of one origin in a day; more are refused with a sentence.</summary>
    public const int OfOrigin = 40;

    /// <summary>Reports within an hour, of all origins, that go to the desk when their origin has reported before that
    /// day; beyond it such origins are grouped while new ones still reach the desk.</summary>
    public const int OfHourToDesk = 60;

    private const int MostOrigins = 100_000;
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _origins = new(StringComparer.Ordinal);
    private byte[] _salt = RandomNumberGenerator.GetBytes(32);
    private DateOnly _day;
    private long _hour;
    private int _inHour;

    /// <summary>Counts one report and says where it goes.</summary>
    /// <param name="origin">Who sends, as the channel tells them apart; never stored.</param>
    public Outcome<FilingVerdict> Take(string origin)
    {
        lock (_lock)
        {
            Turn();
            var key = KeyOf(origin);
            var count = _origins.GetValueOrDefault(key) + 1;
            if (count > OfOrigin) return new TooManyReports();
            // A full table forgets nobody it knows: further new origins are simply not told apart that day.
            if (count > 1 || _origins.Count < MostOrigins) _origins[key] = count;
            _inHour++;
            if (count > OfOriginToDesk) return new FilingVerdict(ReportPile.Flood, key);
            return _inHour > OfHourToDesk && count > 1
                ? new FilingVerdict(ReportPile.Flood, $"hour-{_hour}")
                : FilingVerdict.ToDesk;
        }
    }

    private void Turn()
    {
        var local = clock.GetUtcNow().ToOffset(VietnamOffset);
        var (day, hour) = (DateOnly.FromDateTime(local.DateTime), local.Ticks / TimeSpan.TicksPerHour);
        if (hour != _hour) (_hour, _inHour) = (hour, 0);
        if (day == _day) return;
        _day = day;
        _salt = RandomNumberGenerator.GetBytes(32);
        _origins.Clear();
    }

    private string KeyOf(string origin) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_salt, Encoding.UTF8.GetBytes(origin)).AsSpan(0, 12));
}
