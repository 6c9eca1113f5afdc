using System.Net;
using System.Net.Sockets;
using BachDang.Outreach.EndToEnd.Support;
using Xunit;

namespace BachDang.Outreach.EndToEnd;

public sealed class ProcessFlows
{
    [Fact]
    public async Task The_program_stops_with_code_0_when_it_is_asked_to()
    {
        using var folder = new OwnFolder();
        await using var host = await RunningHost.StartAsync(folder.Path);

        Assert.Equal(0, await host.StopAsync());
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence_that_names_the_allowed_values()
    {
        using var folder = new OwnFolder();

        var (exitCode, output) = await RunningHost.RunAsync(folder.Path, [], ("Database:Provider", "Oracle"));

        Assert.Equal(1, exitCode);
        Assert.Contains("Allowed: Sqlite, Postgres", output);
        Assert.DoesNotContain("   at ", output);
    }

    [Fact]
    public async Task A_taken_port_stops_the_start_with_a_sentence()
    {
        using var folder = new OwnFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (exitCode, output) = await RunningHost.RunAsync(
            folder.Path, [], ("Public:Url", $"http://127.0.0.1:{port}"));

        Assert.Equal(1, exitCode);
        Assert.Contains("Another program listens there", output);
    }

    [Fact]
    public async Task Keys_inside_the_data_folder_stop_the_start()
    {
        using var folder = new OwnFolder();

        var (exitCode, output) = await RunningHost.RunAsync(folder.Path, [], ("Keys:Folder", "data/keys"));

        Assert.Equal(1, exitCode);
        Assert.Contains("lies inside Data:Folder", output);
    }

    [Fact]
    public async Task A_forged_host_header_does_not_reach_the_staff_door()
    {
        using var folder = new OwnFolder();
        await using var host = await RunningHost.StartAsync(folder.Path);
        using var visitor = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });

        using var forged = new HttpRequestMessage(HttpMethod.Get, $"{host.Public}/metrics");
        forged.Headers.Host = new Uri(host.Staff).Authority;
        using var honest = new HttpRequestMessage(HttpMethod.Get, $"{host.Staff}/metrics");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync(forged, default)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(honest, default)).StatusCode);
    }
}
