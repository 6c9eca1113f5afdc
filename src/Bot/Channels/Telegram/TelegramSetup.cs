using System.Net;
using BachDang.Outreach.Bot.Channels.Telegram.Api;
using BachDang.Outreach.Bot.Channels.Telegram.Doors;
using BachDang.Outreach.Bot.Channels.Telegram.Posts;
using BachDang.Outreach.Bot.Channels.Telegram.Sending;
using BachDang.Outreach.Bot.Outbox.Posts;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram;

/// <summary>Registers the channel. Without a token only the options and the health are there.</summary>
internal static class TelegramSetup
{
    /// <summary>What sending needs, for every process that has an outbox or an inbox worker.</summary>
    public static IServiceCollection AddTelegramChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsCheck>();
        services.AddOptions<TelegramOptions>().Bind(Section(configuration)).ValidateOnStart();
        services.TryAddSingleton<TelegramHealth>();
        if (!IsOn(configuration))
        {
            services.AddSingleton(Probe(_ => Task.FromResult(
                new ChannelState(TelegramChannel.ChannelName, true, "off (no Telegram:Token)"))));
            return services;
        }
        services.AddHttpClient(TelegramClient.HttpName)
            .ConfigureHttpClient(client =>
            {
                // The client sets a limit for each call; the token sits in the address, so nothing may log it.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = TelegramClient.MostAnswerBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(provider =>
                Handler(provider.GetRequiredService<IOptions<TelegramOptions>>().Value))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton<TelegramClient>();
        services.AddSingleton<TelegramFiles>();
        services.AddSingleton<TelegramPictures>();
        services.AddSingleton<PieceSender>();
        services.AddSingleton<SentParts>(_ => new SentParts());
        services.AddSingleton<Acknowledgements>();
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddSingleton<TelegramName>();
        services.AddSingleton(provider => new BotName(provider.GetRequiredService<TelegramName>().FindAsync));
        if (Read(configuration).ChannelId.Length > 0)
        {
            services.AddSingleton<TelegramPosts>();
            services.AddSingleton(provider => new ChannelPoster(
                TelegramChannel.ChannelName, provider.GetRequiredService<TelegramPosts>().PostAsync));
        }
        services.AddSingleton<TelegramDoctor>();
        services.AddSingleton(provider => Probe(provider.GetRequiredService<TelegramDoctor>().ExamineAsync));
        return services;
    }

    /// <summary>What receiving needs, for the role bot; the menu's words come from a registered
    /// <see cref="CommandMenu"/>.</summary>
    public static IServiceCollection AddTelegramDoors(this IServiceCollection services, IConfiguration configuration)
    {
        if (!IsOn(configuration)) return services;
        services.TryAddSingleton(new CommandMenu([]));
        services.AddSingleton<TelegramDoor>();
        services.AddHealthChecks().AddCheck<TelegramHealthCheck>(TelegramChannel.ChannelName);
        services.AddHostedService<TelegramRegistration>();
        if (Read(configuration).UsesWebhook) services.AddSingleton<TelegramWebhook>();
        else
        {
            services.AddSingleton<PollCalls>();
            services.AddSingleton<PollingLease>();
            services.AddHostedService<TelegramPoller>();
        }
        return services;
    }

    /// <summary>The webhook's endpoint; nothing when it is not used. The caller names the door.</summary>
    public static IEndpointConventionBuilder MapTelegram(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("");
        if (routes.ServiceProvider.GetService<TelegramWebhook>() is { } webhook)
            group.MapPost(TelegramWebhook.Path, webhook.ReceiveAsync);
        return group;
    }

    private static ChannelProbe Probe(Func<CancellationToken, Task<ChannelState>> examineAsync) => new(examineAsync);

    private static IConfigurationSection Section(IConfiguration configuration) =>
        configuration.GetSection(TelegramOptions.Section);

    private static bool IsOn(IConfiguration configuration) => Read(configuration).IsOn;

    private static TelegramOptions Read(IConfiguration configuration) => new()
    {
        ChannelId = Section(configuration)[nameof(TelegramOptions.ChannelId)] ?? "",
        Token = Section(configuration)[nameof(TelegramOptions.Token)] ?? "",
        Mode = Section(configuration)[nameof(TelegramOptions.Mode)] ?? TelegramOptions.Polling,
    };

    private static SocketsHttpHandler Handler(TelegramOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // Traces would carry the address and so the token.
            ActivityHeadersPropagator = null,
        };
        if (options.Proxy.Length == 0) return handler;
        var address = new Uri(options.Proxy);
        var proxy = new WebProxy(address);
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } name, var password])
            proxy.Credentials = new NetworkCredential(Uri.UnescapeDataString(name), Uri.UnescapeDataString(password));
        (handler.Proxy, handler.UseProxy) = (proxy, true);
        return handler;
    }
}
