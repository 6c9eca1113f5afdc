using BachDang.Outreach.Site.Tokens;

namespace BachDang.Outreach.Site.Track;

/// <summary>The right to see one report for half an hour after its receipt was typed: a sealed field of the page, no
/// cookie.</summary>
internal sealed class OpenReports(SealedForms forms, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public string Seal(Guid report) =>
        forms.Seal(FormPurpose.OpenReport, clock.GetUtcNow() + Life, report.ToByteArray());

    public Guid? Open(string? field) =>
        forms.Open(FormPurpose.OpenReport, field) is { Length: 16 } id ? new Guid(id) : null;
}
