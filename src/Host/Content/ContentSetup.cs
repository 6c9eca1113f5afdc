using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Host.Content;

/// <summary>Brings the content to the rooms: one article set per process.</summary>
internal static class ContentSetup
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider =>
        {
            var loaded = ContentLoader.Load(ContentFolder.Find(configuration));
            return new KnowledgeBase(loaded.Set!);
        });
        return services;
    }
}
