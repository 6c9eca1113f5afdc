using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Notices;

/// <summary>Registers the notices to the staff, for processes with the role worker.</summary>
internal static class NoticesSetup
{
    private const string UsualConsole = "http://localhost:5081";

    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NoticeOptions>().Bind(configuration.GetSection(NoticeOptions.Section))
            .Configure(options => options.ConsoleUrl =
                Given(configuration["Staff:BaseUrl"]) ?? Given(configuration["Staff:Url"]) ?? UsualConsole)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<NoticeOptions>, NoticeOptionsCheck>();
        services.AddSingleton<NoticeText>();
        services.AddSingleton<NoticeMail>();
        services.AddSingleton<NoticeWays>();
        services.AddSingleton<NoticeLedger>();
        services.AddHostedService<NoticeWorker>();
        return services;
    }

    private static string? Given(string? address) => string.IsNullOrWhiteSpace(address) ? null : address;
}
