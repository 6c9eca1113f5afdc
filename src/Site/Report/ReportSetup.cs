using BachDang.Outreach.Site.Report.Drafting;
using BachDang.Outreach.Site.Report.Photos;
using BachDang.Outreach.Site.Tokens;
using BachDang.Outreach.Site.Track;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Site.Report;

/// <summary>What the pages of reports need.</summary>
internal static class ReportSetup
{
    public static void AddReportPages(this IServiceCollection services)
    {
        services.AddSingleton<SealedForms>();
        services.AddSingleton<DraftForms>();
        services.AddSingleton<StepReader>();
        services.AddSingleton<SendReport>();
        services.AddSingleton<PhotoLimit>();
        services.AddScoped<PhotoForms>();
        services.AddScoped<StepViews>();
        services.AddSingleton<OpenReports>();
        services.AddScoped<FindByReceipt>();
        services.AddScoped<ReporterActs>();
    }
}
