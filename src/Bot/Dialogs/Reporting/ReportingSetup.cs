using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Bot.Dialogs.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>Registers the dialogs about reports.</summary>
internal static class ReportingSetup
{
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddSingleton<DraftText>();
        services.AddSingleton<FilingRules>();
        services.AddSingleton<SendReport>();
        services.AddSingleton<DraftPhotos>();
        services.AddSingleton<WaitingPhotos>();
        services.AddSingleton<ReportQuestions>();
        services.AddSingleton<ReportAnswers>();
        services.AddSingleton<ReportChoices>();
        services.AddSingleton<ReportBeginning>();
        services.AddSingleton<IDialog, FileReportDialog>();
        services.AddSingleton<ReportLookup>();
        services.AddSingleton<TrackText>();
        services.AddSingleton<TrackWords>();
        services.AddSingleton<TrackActs>();
        services.AddSingleton<IDialog, TrackReportDialog>();
        return services;
    }
}
