using System.Security.Cryptography;

namespace BachDang.Outreach.Ward.Identity;

/// <summary>The code with which a reporter follows a report: 60 random bits and a check symbol. Whoever has it reads
/// the report's progress, so it is shown on purpose only (<see cref="Show"/>) and masked wherever it is merely
/// printed.</summary>
public sealed class Receipt : IEquatable<Receipt>
{
    private Receipt(string symbols) => Symbols = symbols;

    /// <summary>The 13 symbols without dashes. A secret.</summary>
    internal string Symbols { get; }

    public static Receipt New()
    {
        Span<char> symbols = stackalloc char[ReceiptSymbols.Whole];
        RandomNumberGenerator.GetItems(ReceiptSymbols.All.AsSpan(), symbols[..ReceiptSymbols.Random]);
        symbols[^1] = ReceiptSymbols.CheckOf(symbols);
        return new Receipt(symbols.ToString());
    }

    /// <summary>Reads what somebody typed or read aloud: any case, spaces and dashes, O for 0, I and L for 1, wide
    /// letters, and letters that a Vietnamese keyboard joined.</summary>
    /// <returns>Null when it is no receipt: a slip found by the check symbol, or something else. Costs nobody a
    /// lookup.</returns>
    public static Receipt? Parse(string? text) =>
        ReceiptReader.Read(text) is { } symbols ? new Receipt(symbols) : null;

    /// <summary>For the reporter's eyes, in groups that can be read aloud: 4-4-5.</summary>
    public string Show() => $"{Symbols[..4]}-{Symbols[4..8]}-{Symbols[8..]}";

    public bool Equals(Receipt? other) => other?.Symbols == Symbols;

    public override bool Equals(object? obj) => Equals(obj as Receipt);

    public override int GetHashCode() => Symbols.GetHashCode(StringComparison.Ordinal);

    /// <summary>Masked, so that a receipt that strays into a log or an error page tells nothing.</summary>
    public override string ToString() => "****-****-*****";
}
