using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BachDang.Outreach.Admin.Guard;

/// <summary>Lets an officer use only the handlers of a page that the table of permissions gives.</summary>
internal sealed class HandlerFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var verb = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? "Get"
            : context.HandlerMethod?.HttpMethod ?? http.Request.Method;
        var handler = $"{verb}{context.HandlerMethod?.Name}";
        var place = context.ActionDescriptor.ViewEnginePath + (handler == "Get" ? "" : $"#{handler}");
        var officer = CurrentOfficer.Of(http)?.Officer;
        if (Permissions.Admit(place, officer)) return next();
        context.Result = officer is null ? new ChallengeResult() : new StatusCodeResult(StatusCodes.Status403Forbidden);
        return Task.CompletedTask;
    }
}
