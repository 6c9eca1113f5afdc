namespace BachDang.Outreach.Host.Llm;

/// <summary>A request to the model's server that brought no usable reply. The message holds nothing of the server's
/// words: those may quote the request.</summary>
/// <param name="reason">One word for logs and figures.</param>
/// <param name="isWorthRepeating">Whether the same request may succeed in a moment.</param>
/// <param name="retryAfter">How long the server asks to wait.</param>
/// <param name="cause">What the client threw.</param>
internal sealed class ModelCallException(
    string reason, bool isWorthRepeating, TimeSpan? retryAfter = null, Exception? cause = null)
    : Exception($"The language model gave no reply: {reason}.", cause)
{
    public string Reason => reason;

    public bool IsWorthRepeating => isWorthRepeating;

    public TimeSpan? RetryAfter => retryAfter;
}
