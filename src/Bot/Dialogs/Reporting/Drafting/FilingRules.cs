using BachDang.Outreach.Ward.Reports;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;

/// <summary>The ward's periods as the content gives them today, and the time.</summary>
internal sealed class FilingRules(Func<ReportRules> rules, TimeProvider clock)
{
    public ReportRules Now => rules();

    public TimeProvider Clock => clock;
}
