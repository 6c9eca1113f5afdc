using System.Net;
using BachDang.Outreach.Host.Doors;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BachDang.Outreach.Tests.Host.Doors;

/// <summary>A real server on two real ports: what a visitor writes into a request never opens the other door.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private readonly (int Public, int Staff) _ports = FreePorts.Two();
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.AddDoors(new Uri($"http://127.0.0.1:{_ports.Public}"), new Uri($"http://127.0.0.1:{_ports.Staff}"),
            [IPAddress.Loopback]);
        _app = builder.Build();
        // Even where every forwarded header is believed, the door stays the same.
        _app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All });
        _app.MapGet("/resident", () => "resident").OnDoor(Door.Public);
        _app.MapGet("/officer", () => "officer").OnDoor(Door.Staff);
        _app.MapPost("/officer/act", () => "acted").OnDoor(Door.Staff);
        _app.MapGet("/same", () => "public same").OnDoor(Door.Public);
        _app.MapGet("/same", () => "staff same").OnDoor(Door.Staff);
        _app.MapGet("/health", () => "well").OnDoor(Door.Both);
        _app.MapGet("/forgotten", () => "no door");
        await _app.StartAsync();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Each_door_shows_only_what_stands_behind_it()
    {
        Assert.Equal((HttpStatusCode.OK, "resident"), await GetAsync(_ports.Public, "/resident"));
        Assert.Equal((HttpStatusCode.OK, "officer"), await GetAsync(_ports.Staff, "/officer"));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(_ports.Public, "/officer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(_ports.Staff, "/resident")).Status);
    }

    [Fact]
    public async Task One_path_may_mean_two_things_behind_two_doors()
    {
        Assert.Equal("public same", (await GetAsync(_ports.Public, "/same")).Body);
        Assert.Equal("staff same", (await GetAsync(_ports.Staff, "/same")).Body);
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Forwarded-Port")]
    [InlineData("X-Original-Host")]
    [InlineData("Forwarded")]
    public async Task A_forged_header_never_reaches_the_other_door(string header)
    {
        string[] values =
        [
            $"localhost:{_ports.Staff}", $"127.0.0.1:{_ports.Staff}", $"[::1]:{_ports.Staff}", $"{_ports.Staff}",
            $"host=localhost:{_ports.Staff};proto=http",
        ];
        foreach (var value in header == "Host" ? values[..3] : values)
        {
            var answer = await GetAsync(_ports.Public, "/officer", (header, value));
            Assert.True(answer.Status == HttpStatusCode.NotFound, $"{header}: {value} gave {answer.Status}");
        }
    }

    [Fact]
    public async Task A_request_line_that_names_the_other_door_stays_at_its_own()
    {
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _ports.Public);
        var stream = socket.GetStream();
        var text = $"GET http://127.0.0.1:{_ports.Staff}/officer HTTP/1.1\r\nHost: 127.0.0.1:{_ports.Staff}\r\n"
            + "Connection: close\r\n\r\n";
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(text));
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 404", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_without_a_door_answers_nowhere()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(_ports.Public, "/forgotten")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(_ports.Staff, "/forgotten")).Status);
    }

    [Fact]
    public async Task Health_answers_at_both_doors()
    {
        Assert.Equal("well", (await GetAsync(_ports.Public, "/health")).Body);
        Assert.Equal("well", (await GetAsync(_ports.Staff, "/health")).Body);
    }

    [Fact]
    public async Task A_wrong_method_is_told_only_at_the_right_door()
    {
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await GetAsync(_ports.Staff, "/officer/act")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(_ports.Public, "/officer/act")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(
        int port, string path, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}");
        if (header is { } forged) request.Headers.TryAddWithoutValidation(forged.Name, forged.Value);
        using var response = await Web.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
