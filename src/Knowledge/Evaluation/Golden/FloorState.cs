using System.Globalization;

namespace BachDang.Outreach.Knowledge.Evaluation.Golden;

/// <summary>A floor and what was measured.</summary>
/// <param name="Key">component.set.variant.measure.</param>
/// <param name="IsFloor">False when the figure may not rise above the bound.</param>
/// <param name="Bound">What is held.</param>
/// <param name="Measured">Null when there is no such measure any more.</param>
internal sealed record FloorState(string Key, bool IsFloor, double Bound, double? Measured)
{
    // Sums of thirds may fall short of their own value by the last bit.
    private const double Slack = 1e-9;

    public bool Holds =>
        Measured is { } value && (IsFloor ? value >= Bound - Slack : value <= Bound + Slack);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Key} is {Measured?.ToString("0.####", CultureInfo.InvariantCulture) ?? "not measured"}, "
        + $"{(IsFloor ? "at least" : "at most")} {Bound:0.####} is held.");
}
