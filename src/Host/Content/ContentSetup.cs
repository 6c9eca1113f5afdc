using BachDang.Outreach.Knowledge;

namespace BachDang.Outreach.Host.Content;

/// <summary>Brings the content to the rooms: one article set per process.</summary>
internal static class ContentSetup
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider =>
            KnowledgeBase.Open(ContentFolder.Find(configuration), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
