using BachDang.Outreach.Ward.Switches;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Host.Llm;

/// <summary>Registers the language model; without <c>Llm:Endpoint</c> there is none and nothing of it runs.</summary>
internal static class LlmSetup
{
    private const string Connection = "llm";
    private static readonly TimeSpan KeepConnection = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan UnderTheLimit = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddLanguageModel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LlmOptions>().Bind(configuration.GetSection(LlmOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<LlmOptions>, LlmOptionsCheck>();
        if (!new LlmOptions { Endpoint = configuration[$"{LlmOptions.Section}:{nameof(LlmOptions.Endpoint)}"] }.IsOn)
            return services;
        services.AddTransient<SmallReplies>();
        // The factory's own log lines would name the address; what is needed is counted and logged here.
        services.AddHttpClient(Connection, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddHttpMessageHandler<SmallReplies>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = KeepConnection,
            });
        services.AddSingleton<IChatClient>(Make);
        return services;
    }

    /// <summary>The language model for a command that starts no server; null when none is configured. The services it
    /// needs live as long as the command.</summary>
    /// <exception cref="OptionsValidationException">A value cannot be used.</exception>
    public static IChatClient? Open(IConfiguration configuration, TimeProvider clock)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(clock).AddLanguageModel(configuration)
            .BuildServiceProvider();
        _ = services.GetRequiredService<IOptions<LlmOptions>>().Value;
        return services.GetService<IChatClient>();
    }

    private static GuardedChatClient Make(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<LlmOptions>>().Value;
        var clock = services.GetRequiredService<TimeProvider>();
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(Connection);
        return new GuardedChatClient(
            new OpenAiChatClient(options, http, UnderTheLimit), new DailyAllowance(options.DailyLimit, clock), clock,
            services.GetRequiredService<ILogger<GuardedChatClient>>(), services.GetService<SwitchLook>());
    }
}
