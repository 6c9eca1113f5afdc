namespace BachDang.Outreach.Bot.Inbox;

/// <summary>Which talks this process works on. A talk woken while in work is looked at once more before it ends, so
/// that a message which came in meanwhile does not wait for the next look into the table.</summary>
internal sealed class TalksInWork
{
    private readonly Dictionary<Guid, bool> _wokenAgain = [];
    private readonly Lock _lock = new();

    /// <returns>True when the caller must run the talk; false when somebody does and will look again.</returns>
    public bool Begin(Guid talk)
    {
        lock (_lock)
        {
            if (_wokenAgain.TryAdd(talk, false)) return true;
            _wokenAgain[talk] = true;
            return false;
        }
    }

    /// <returns>True when the talk is done; false when it was woken again and must be run once more.</returns>
    public bool End(Guid talk)
    {
        lock (_lock)
        {
            if (!_wokenAgain[talk]) return _wokenAgain.Remove(talk);
            _wokenAgain[talk] = false;
            return false;
        }
    }
}
