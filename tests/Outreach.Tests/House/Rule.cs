using Xunit;

namespace BachDang.Outreach.Tests.House;

/// <summary>A place that breaks a rule.</summary>
internal sealed record Offender(string File, int Line, string What)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}  {What}" : $"{File}  {What}";
}

/// <summary>A place that may break a rule for now.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Where">The file (or what stands for it); everything that begins so is exempt.</param>
/// <param name="What">The beginning of the message; empty for every offence there.</param>
/// <param name="Since">The day it was granted.</param>
/// <param name="Why">The reason; a rule that hurts is changed, not exempted from.</param>
internal sealed record Exemption(string Rule, string Where, string What, string Since, string Why)
{
    public bool Covers(Offender offender) => offender.File.StartsWith(Where, StringComparison.Ordinal)
        && offender.What.StartsWith(What, StringComparison.Ordinal);
}

internal static class Rule
{
    /// <summary>Fails with every offender that is not exempt, and with every exemption that nothing needs.</summary>
    public static void Holds(string rule, string sentence, IEnumerable<Offender> offenders)
    {
        var found = offenders.ToList();
        var exemptions = Exemptions.All.Where(e => e.Rule == rule).ToList();
        var lines = found.Where(o => !exemptions.Any(e => e.Covers(o))).Select(o => o.ToString()).Distinct()
            .Concat(exemptions.Where(e => !found.Any(e.Covers))
                .Select(e => $"{e.Where}  is exempt since {e.Since} and needs it no longer: strike the exemption"))
            .ToList();
        if (lines.Count > 0)
            Assert.Fail($"{sentence} ({lines.Count}, rule '{rule}'):\n  {string.Join("\n  ", lines)}");
    }
}
