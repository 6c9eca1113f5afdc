namespace BachDang.Outreach.Ward;

/// <summary>Why an operation did nothing. Each operation declares its own small records beside itself;
/// pages and dialogs turn them into a sentence in one place.</summary>
public abstract record Refusal;

/// <summary>What an operation gives back: its value, or the refusal that explains why nothing was changed.
/// Exceptions stay for the unexpected.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The value; default when refused.</summary>
    public T? Value { get; }

    /// <summary>The reason; null on success.</summary>
    public Refusal? Refusal { get; }

    public bool Done => Refusal is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
