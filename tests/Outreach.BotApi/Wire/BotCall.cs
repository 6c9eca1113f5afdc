using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.BotApi.Wire;

/// <summary>A call's method and parameters, which may come as JSON, form, multipart or in the query.</summary>
internal sealed record BotCall(string Method, JsonObject Parameters, IFormFileCollection? Files)
{
    public static async Task<BotCall?> ReadAsync(HttpRequest request, string method)
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in request.Query) parameters[name] = value.ToString();
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            foreach (var (name, value) in form) parameters[name] = value.ToString();
            return new BotCall(method, parameters, form.Files);
        }
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        if (body.Length == 0) return new BotCall(method, parameters, null);
        try
        {
            if (JsonNode.Parse(body.ToArray()) is not JsonObject json) return null;
            foreach (var (name, value) in json) parameters[name] = value?.DeepClone();
            return new BotCall(method, parameters, null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string? Text(string name) => Parameters[name] switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        null => null,
        var other => other.ToJsonString(),
    };

    public long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>An object or list; forms carry it as JSON text.</summary>
    public JsonNode? Node(string name)
    {
        var given = Parameters[name];
        if (given is not JsonValue value || !value.TryGetValue<string>(out var text)) return given;
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
