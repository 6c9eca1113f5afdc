using BachDang.Outreach.Admin.Articles.Lists;
using BachDang.Outreach.Admin.Articles.Trying;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Editing;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Admin.Articles;

/// <summary>What the pages about articles work with.</summary>
internal static class ArticlesSetup
{
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ArticleBench(provider.GetRequiredService<KnowledgeBase>()));
        services.AddSingleton<ArticleDesk>();
        services.AddSingleton<GoldenFolders>();
        services.AddSingleton<Trials>();
        services.AddSingleton<Measurements>();
        services.AddScoped<ArticleLists>();
        return services;
    }
}
