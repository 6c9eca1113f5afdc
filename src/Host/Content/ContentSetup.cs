using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Reports;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BachDang.Outreach.Host.Content;

/// <summary>Brings the content to the rooms: one article set per process.</summary>
internal static class ContentSetup
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => Open(
            configuration, provider.GetRequiredService<TimeProvider>(), provider.GetService<IChatClient>()));
        services.AddSingleton<Func<ReportRules>>(provider =>
            () => WardRules.From(provider.GetRequiredService<KnowledgeBase>().Content));
        services.AddSingleton<Func<CampaignRules>>(provider =>
            () => WardRules.NewsFrom(provider.GetRequiredService<KnowledgeBase>().Content));
        services.AddHostedService<ContentWatcher>();
        services.AddHostedService<ArticleWatcher>();
        return services;
    }

    /// <summary>Opens the content for the server or a command.</summary>
    /// <exception cref="StartFailedException">A file that every answer needs is missing or wrong.</exception>
    public static KnowledgeBase Open(IConfiguration configuration, TimeProvider clock, IChatClient? model = null)
    {
        var folder = ContentFolder.Find(configuration);
        try
        {
            return KnowledgeBase.Open(folder, clock, model);
        }
        catch (InvalidContentException invalid)
        {
            throw new StartFailedException($"The content in '{folder}' cannot be used. {invalid.Message}", invalid);
        }
    }
}

/// <summary>Whether there is something to answer with. Files that were refused later leave the last good set in use,
/// which is degraded, not down.</summary>
internal sealed class ContentHealth(KnowledgeBase knowledge) : IHealthCheck
{
    /// <summary>A folder full of errors is told by its first ones.</summary>
    private const int MostTold = 20;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var wrong = knowledge.Problems.Where(problem => problem.IsError).Take(MostTold).ToList();
        return Task.FromResult(wrong.Count > 0
            ? HealthCheckResult.Degraded(string.Join('\n', wrong))
            : HealthCheckResult.Healthy());
    }
}
