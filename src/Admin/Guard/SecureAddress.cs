using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BachDang.Outreach.Admin.Guard;

/// <summary>The console works behind TLS, or over plain http on the machine itself; passwords and cookies never cross a
/// network in the clear.</summary>
internal sealed class SecureAddress : IAsyncResourceFilter
{
    private static readonly object Key = new();

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (IsSafe(context.HttpContext) || context.HttpContext.Items.ContainsKey(Key)) return next();
        context.HttpContext.Items[Key] = true;
        context.Result = new StatusCodeResult(StatusCodes.Status421MisdirectedRequest);
        return Task.CompletedTask;
    }

    public static bool IsSafe(HttpContext context) => context.Request.IsHttps
        || (IsLoopback(context.Connection.RemoteIpAddress) && NamesThisMachine(context.Request.Host.Host));

    private static bool IsLoopback(IPAddress? address) => address is not null
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool NamesThisMachine(string host) => host == "localhost"
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
