using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BachDang.Outreach.Host.Doors;

/// <summary>Which port belongs to which door. A configured port of 0 (the system chooses) is read from the server
/// once it listens; the public address is always the first one.</summary>
internal sealed class DoorPorts(IServer server, Uri publicUrl, Uri staffUrl)
{
    /// <exception cref="InvalidOperationException">Both doors have the same port.</exception>
    public int Of(Door door)
    {
        var (open, staff) = (Real(publicUrl, 0), Real(staffUrl, 1));
        if (open == staff)
            throw new InvalidOperationException($"Public:Url and Staff:Url both use port {open}.");
        return door == Door.Public ? open : staff;
    }

    private int Real(Uri url, int place)
    {
        if (url.Port != 0) return url.Port;
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.ElementAtOrDefault(place);
        return listening is null ? -1 - place : BindingAddress.Parse(listening).Port;
    }
}
