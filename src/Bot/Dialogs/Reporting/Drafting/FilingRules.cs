using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Filing;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;

/// <summary>The ward's periods as the content gives them today, how much is taken, and the time.</summary>
internal sealed class FilingRules(Func<ReportRules> rules, FilingLimits limits, TimeProvider clock)
{
    public ReportRules Now => rules();

    public FilingLimits Limits => limits;

    public TimeProvider Clock => clock;
}
