using System.Net;
using System.Net.Sockets;

namespace BachDang.Outreach.Tests.Support;

/// <summary>Ports that nobody listens on at the moment of asking.</summary>
public static class FreePorts
{
    public static (int First, int Second) Two()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
