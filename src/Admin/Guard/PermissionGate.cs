using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace BachDang.Outreach.Admin.Guard;

/// <summary>What every endpoint behind the staff door asks for: an entry in the table of permissions that admits the
/// officer.</summary>
internal sealed class TablePermission : IAuthorizationRequirement;

/// <summary>Looks the endpoint up in the table. A page is entered when anything on it is allowed; which handler, is
/// decided by <see cref="HandlerFilter"/>.</summary>
internal sealed class PermissionGate : AuthorizationHandler<TablePermission>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, TablePermission requirement)
    {
        if (context.Resource is HttpContext http && Admits(http)) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static bool Admits(HttpContext http)
    {
        // No endpoint: not found. No door: routing's own answers (405, 415), which hold nothing. Residents' pages are
        // everybody's.
        if (http.GetEndpoint() is not { } endpoint) return true;
        if (endpoint.Metadata.GetMetadata<AtDoor>() is not { } at || !at.Door.HasFlag(Door.Staff)) return true;
        var officer = CurrentOfficer.Of(http)?.Officer;
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            return Permissions.AdmitSomewhere(page.ViewEnginePath, officer);
        return endpoint is RouteEndpoint { RoutePattern.RawText: { } route } && Permissions.Admit(route, officer);
    }
}
