namespace BachDang.Outreach.Knowledge.Answering.Wording;

/// <summary>What a language model took of one message's time so far.</summary>
internal sealed class ModelTime
{
    private long? _since;

    /// <summary>It failed once, so it is not asked again for this message.</summary>
    public bool HasFailed { get; set; }

    /// <summary>The time left of a limit that began when the model was first asked.</summary>
    public TimeSpan Left(TimeSpan limit, TimeProvider clock)
    {
        _since ??= clock.GetTimestamp();
        return limit - clock.GetElapsedTime(_since.Value);
    }
}
