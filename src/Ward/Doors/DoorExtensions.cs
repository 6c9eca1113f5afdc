using Microsoft.AspNetCore.Builder;

namespace BachDang.Outreach.Ward.Doors;

public static class DoorExtensions
{
    /// <summary>Lets the endpoints answer behind this door, and only there.</summary>
    public static TBuilder OnDoor<TBuilder>(this TBuilder endpoints, Door door)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new AtDoor(door));
}
