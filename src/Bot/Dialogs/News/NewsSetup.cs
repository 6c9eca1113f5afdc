using BachDang.Outreach.Bot.Dialogs.News.Trying;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Bot.Outbox.Campaigns;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.News;

/// <summary>Registers the dialogs about news.</summary>
internal static class NewsSetup
{
    public static IServiceCollection AddNews(this IServiceCollection services)
    {
        services.AddSingleton<CampaignLinks>();
        services.AddSingleton<CampaignBodies>();
        services.AddSingleton<NewsTalk>();
        services.AddSingleton<TestTalkDialog>();
        services.AddSingleton<CampaignPresses>();
        services.AddSingleton<SubscribeQuestions>();
        services.AddSingleton<FromSite>();
        services.AddSingleton<IDialog, SubscribeDialog>();
        services.AddSingleton<IDialog, UnsubscribeDialog>();
        return services;
    }
}
