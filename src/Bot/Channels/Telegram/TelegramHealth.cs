namespace BachDang.Outreach.Bot.Channels.Telegram;

/// <summary>How the Telegram channel of this process stands.</summary>
internal enum TelegramState
{
    /// <summary>No token is configured.</summary>
    Off = 0,
    Starting = 1,
    Polling = 2,
    /// <summary>Telegram calls our webhook.</summary>
    Webhook = 3,
    /// <summary>Another instance polls this token; this one waits for its turn.</summary>
    Waiting = 4,
    /// <summary>The last attempt failed; it is tried again.</summary>
    Failing = 5,
    /// <summary>Telegram refuses the token; nothing more is tried until the next start.</summary>
    Refused = 6,
}

/// <summary>What <c>/health/ready</c> tells about Telegram. Silent stops of polling happen, so the
/// time of the last good poll matters more than the absence of errors.</summary>
internal sealed class TelegramHealth(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private TelegramState _state = TelegramState.Off;
    private DateTimeOffset? _lastPoll;
    private string? _lastError;

    public TelegramState State
    {
        get { lock (_gate) return _state; }
    }

    /// <summary>When Telegram last answered a poll; null before the first and with a webhook.</summary>
    public DateTimeOffset? LastPoll
    {
        get { lock (_gate) return _lastPoll; }
    }

    /// <summary>What went wrong last, in words without personal data; null while all is well.</summary>
    public string? LastError
    {
        get { lock (_gate) return _lastError; }
    }

    public void Polled()
    {
        lock (_gate)
        {
            _lastPoll = clock.GetUtcNow();
            if (_state != TelegramState.Refused) (_state, _lastError) = (TelegramState.Polling, null);
        }
    }

    /// <summary>Notes a state. A refused token stays refused.</summary>
    public void Is(TelegramState state, string? error = null)
    {
        lock (_gate)
        {
            if (_state != TelegramState.Refused) (_state, _lastError) = (state, error);
        }
    }

    /// <summary>Notes that Telegram refuses the token.</summary>
    /// <returns>True the first time, so that the alert is given once.</returns>
    public bool Refuse()
    {
        lock (_gate)
        {
            if (_state == TelegramState.Refused) return false;
            (_state, _lastError) = (TelegramState.Refused, "Telegram refuses the token (401).");
            return true;
        }
    }
}
