using BachDang.Outreach.Bot.Channels.WebChat.Doors;
using BachDang.Outreach.Bot.Channels.WebChat.Limits;
using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Channels.WebChat;

/// <summary>Registers the web chat: the channel for whoever sends, the endpoints for the role bot.</summary>
internal static class WebChatSetup
{
    public static IServiceCollection AddWebChatChannel(this IServiceCollection services) =>
        services.AddSingleton<IChannel, WebChatChannel>();

    public static IServiceCollection AddWebChatDoors(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebChatOptions>().Bind(configuration.GetSection(WebChatOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SessionTokens>();
        services.AddSingleton<StreamPlaces>();
        services.AddSingleton<WebChatLimits>();
        services.AddSingleton<WebChatProblems>();
        services.AddSingleton<VisitorCheck>();
        services.AddSingleton<ShownWords>();
        services.AddSingleton<TalkWatch>();
        services.AddSingleton<SessionDoor>();
        services.AddSingleton<PhotoUpload>();
        services.AddSingleton<PhotoDoor>();
        services.AddSingleton<MessageDoor>();
        services.AddSingleton<EventDoor>();
        services.AddSingleton<PictureDoor>();
        return services;
    }

    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var chat = routes.MapGroup("/webchat").OnDoor(Door.Public);
        chat.MapPost("/sessions", services.GetRequiredService<SessionDoor>().OpenAsync);
        chat.MapPost("/messages", services.GetRequiredService<MessageDoor>().TakeAsync);
        chat.MapGet(PictureAddress.Route, services.GetRequiredService<PictureDoor>().ShowAsync);
        chat.MapGet("/events", services.GetRequiredService<EventDoor>().StreamAsync);
    }
}
