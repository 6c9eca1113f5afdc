using System.Globalization;
using BachDang.Outreach.Bot.Dialogs;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Bot.Channels.WebChat;

/// <summary>Refusals as problem details: a status for the program, a sentence for the resident.</summary>
internal sealed class WebChatProblems(ReplyTexts replies)
{
    /// <param name="context">The request.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="replyKey">The sentence.</param>
    /// <param name="wait">When to come back, rounded up to whole seconds.</param>
    /// <param name="number">The number given the first time, for a repeat.</param>
    public Task WriteAsync(
        HttpContext context, int status, string replyKey, TimeSpan? wait = null, int? number = null)
    {
        var response = context.Response;
        if (wait is { } time)
            response.Headers.RetryAfter = Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        var more = new Dictionary<string, object?> { ["code"] = replyKey };
        if (number is not null) more["number"] = number;
        return TypedResults.Problem(replies.Say(replyKey), statusCode: status, extensions: more).ExecuteAsync(context);
    }
}
