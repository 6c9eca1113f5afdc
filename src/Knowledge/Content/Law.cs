namespace BachDang.Outreach.Knowledge.Content;

public enum LawStatus { InForce, Unverified, Suspended, Expired }

/// <summary>A document articles may cite, with what is known about its validity.</summary>
public sealed record Law
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Cite { get; init; }
    public required LawStatus Status { get; init; }

    /// <summary>First day in force; null when the facts do not say.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day the document stopped being in force; null while it is.</summary>
    public DateOnly? Until { get; init; }

    public string? ReplacedBy { get; init; }
    public IReadOnlyList<string> AmendedBy { get; init; } = [];
    public required string Fact { get; init; }
    public required string Grade { get; init; }

    /// <summary>
    /// False once the document expired, was suspended, or has not begun; an unverified one is not barred.
    /// </summary>
    public bool MayBeCitedOn(DateOnly day) =>
        Status is LawStatus.InForce or LawStatus.Unverified
        && (Since is null || Since <= day)
        && (Until is null || Until > day);

    public bool IsInForceOn(DateOnly day) => Status == LawStatus.InForce && MayBeCitedOn(day);
}
