using System.Text.Json;
using BachDang.Outreach.Host.Commands;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Host.Llm;

/// <summary>Tells whether a language model is configured and answers; shows its address and name, never the
/// key.</summary>
internal static class LlmDoctor
{
    private const string Subject = "model";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static async Task ExamineAsync(DoctorPage page, IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<IOptions<LlmOptions>>().Value;
        if (services.GetService<IChatClient>() is not { } client)
        {
            page.Ok(Subject, "none configured (Llm:Endpoint); answers are the articles' own words");
            return;
        }
        var endpoint = new Uri(options.Endpoint!);
        var what = $"{options.Model} at {endpoint}, {options.DailyLimit} requests a day";
        if (endpoint.Scheme == "http" && !endpoint.IsLoopback)
            page.Note(Subject, "Llm:Endpoint is http: questions and the key travel unencrypted.");
        var start = services.GetRequiredService<TimeProvider>();
        var began = start.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            var reply = await client.GetResponseAsync("Reply with {\"ok\":true}.", Shape(), limit.Token);
            var seconds = start.GetElapsedTime(began).TotalSeconds;
            if (reply.Text.Length > 0) page.Ok(Subject, $"{what}; replied in {seconds:0.0} s");
            else page.Wrong(Subject, $"{what}; replied without words");
        }
        catch (ModelCallException failed)
        {
            page.Wrong(Subject, $"{what}; no reply: {failed.Reason}. Answers stay the articles' own words.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            page.Wrong(Subject, $"{what}; no reply in {Patience.TotalSeconds:0} s. Answers stay the articles' own "
                + "words.");
        }
    }

    // In the form answers are asked for, so that a server that does not know it is found here.
    private static ChatOptions Shape()
    {
        using var schema = JsonDocument.Parse("""
            {"type":"object","additionalProperties":false,"required":["ok"],"properties":{"ok":{"type":"boolean"}}}
            """);
        return new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema.RootElement.Clone(), "ok") };
    }
}
