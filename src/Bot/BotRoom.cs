using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Channels.Telegram;
using BachDang.Outreach.Bot.Channels.WebChat;
using BachDang.Outreach.Bot.Dialogs;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.Calculators;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Bot.Dialogs.Desk;
using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Bot.Dialogs.Notes;
using BachDang.Outreach.Bot.Dialogs.Reporting;
using BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Bot.Dialogs.Switching;
using BachDang.Outreach.Bot.Inbox;
using BachDang.Outreach.Bot.Notices;
using BachDang.Outreach.Bot.Outbox;
using BachDang.Outreach.Bot.Outbox.Campaigns;
using BachDang.Outreach.Bot.Outbox.Posts;
using BachDang.Outreach.Knowledge.Calculators;
using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot;

/// <summary>The room's surface for the Host.</summary>
public static class BotRoom
{
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">Sections of the channels.</param>
    /// <param name="talks">Whether this process listens to channels (role bot).</param>
    /// <param name="works">Whether this process handles and sends messages (role worker).</param>
    public static IServiceCollection AddBot(
        this IServiceCollection services, IConfiguration configuration, bool talks, bool works)
    {
        services.AddRoads();
        services.AddDialogs();
        services.AddTelegramChannel(configuration);
        services.AddWebChatChannel();
        if (works)
        {
            services.AddWorkers();
            services.AddNotices(configuration);
        }
        if (talks) services.AddDoors(configuration);
        return services;
    }

    public static WebApplication MapBot(this WebApplication app)
    {
        app.MapTelegram().OnDoor(Door.Public);
        app.MapWebChat();
        return app;
    }

    private static void AddDoors(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => CommandTitles.Menu(provider.GetRequiredService<ReplyTexts>()));
        services.AddTelegramDoors(configuration);
        services.AddWebChatDoors(configuration);
    }

    private static void AddRoads(this IServiceCollection services)
    {
        services.AddSingleton<ChannelSet>();
        services.AddSingleton<InboxSignal>();
        services.AddSingleton<InboxDoor>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<TalkPulse>();
        services.AddSingleton<WordsSoFar>();
    }

    private static void AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<ReplyTexts>();
        services.AddSingleton<AnswerReplies>();
        services.AddSingleton<QuestionDialog>();
        services.AddSingleton<OwnDataDialog>();
        services.AddSingleton<CommandDialog>();
        services.AddSingleton<HandOffDialog>();
        services.AddSingleton<FeedbackDialog>();
        services.AddSingleton<WhyDialog>();
        services.AddSingleton<ChoiceDialog>();
        services.AddSingleton<IDialog, NoteDialog>();
        services.AddReporting();
        services.AddNews();
        services.AddSingleton<DialogWords>();
        services.AddSingleton<SwitchGate>();
        services.AddSingleton<DialogRunner>();
        services.AddSingleton<CalculatorWords>();
        foreach (var calculator in Calculator.All)
            services.AddSingleton<IDialog>(provider =>
                new CalculatorDialog(calculator, provider.GetRequiredService<CalculatorWords>()));
        services.AddSingleton<OutsideDialogs>();
        services.AddSingleton<OfficerTalk>();
        services.AddSingleton<ConversationTurn>();
    }

    private static void AddWorkers(this IServiceCollection services)
    {
        services.AddSingleton<InboxLedger>();
        services.AddSingleton<TalkRunner>();
        services.AddSingleton<ChannelPauses>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<OutboxLedger>();
        services.AddSingleton<OutboxRows>();
        services.AddSingleton<OutboxBodies>();
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<OutboxLines>();
        services.AddSingleton<ChannelPaces>();
        services.AddSingleton<CampaignLedger>();
        services.AddSingleton<CampaignGate>();
        services.AddSingleton<CampaignLane>();
        services.AddSingleton<PostBodies>();
        services.AddSingleton<PostLedger>();
        services.AddSingleton<PostSender>();
        // Stopped in the opposite order: the inbox first, so that its last replies still go out.
        services.AddHostedService<RetentionWorker>();
        services.AddHostedService<PhotoFetcher>();
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<CampaignSendWorker>();
        services.AddHostedService<PostWorker>();
        services.AddHostedService<InboxWorker>();
    }
}
