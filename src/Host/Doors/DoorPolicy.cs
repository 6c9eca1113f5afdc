using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Routing.Matching;

namespace BachDang.Outreach.Host.Doors;

/// <summary>Decides by the port a connection came in on which endpoints exist for it. Nothing a visitor writes into
/// a request can change that. Runs before the method and content-type policies, so that a wrong method at the wrong
/// door is "not found" as well and tells nobody what stands behind the other one.</summary>
internal sealed class DoorPolicy(DoorPorts ports) : MatcherPolicy, INodeBuilderPolicy
{
    public override int Order => -10_000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints) =>
    [
        .. new[] { Door.Public, Door.Staff }
            .Select(door => new PolicyNodeEdge(door, [.. endpoints.Where(endpoint => IsAt(endpoint, door))]))
            .Where(edge => edge.Endpoints.Count > 0),
    ];

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges)
    {
        return new Table(ports.Of(Door.Public), To(Door.Public), ports.Of(Door.Staff), To(Door.Staff), exitDestination);

        int To(Door door) => edges.Where(edge => door.Equals(edge.State)).Select(edge => edge.Destination)
            .DefaultIfEmpty(exitDestination).Single();
    }

    private static bool IsAt(Endpoint endpoint, Door door) =>
        endpoint.Metadata.GetMetadata<AtDoor>() is { } at && (at.Door & door) == door;

    private sealed class Table(int publicPort, int atPublic, int staffPort, int atStaff, int nowhere) : PolicyJumpTable
    {
        public override int GetDestination(HttpContext httpContext)
        {
            var port = httpContext.Connection.LocalPort;
            return port == publicPort ? atPublic : port == staffPort ? atStaff : nowhere;
        }
    }
}
