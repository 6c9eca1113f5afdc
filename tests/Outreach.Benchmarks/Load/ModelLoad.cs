using System.Diagnostics;

namespace BachDang.Outreach.Load;

/// <summary>The real service with a language model at an address, or none: asks one question after the other, each by
/// another resident, and measures from the update to the answer leaving.</summary>
internal sealed class ModelLoad(string host, string content, string? endpoint)
{
    private static readonly string[] Questions =
    [
        "mua phải hàng giả thì làm gì", "cân điêu phạt bao nhiêu", "mã vạch 893 có phải hàng Việt Nam không",
        "bảo hành ba lần vẫn lỗi thì sao", "đổ xăng nghi thiếu thì làm gì", "mũ bảo hiểm phải có dấu gì",
        "bị cân điêu thì báo ai", "bán hàng giả bị phạt bao nhiêu",
    ];

    public async Task<IReadOnlyList<double>> RunAsync(int count, CancellationToken ct)
    {
        using var http = LoadHttp.Create();
        await using var sink = await TelegramSink.StartAsync();
        var settings = new Dictionary<string, string>();
        if (endpoint is not null) (settings["Llm__Endpoint"], settings["Llm__Model"]) = (endpoint, "scripted");
        await using var service = new HostProcess(host, content, sink.Url, settings);
        await service.StartAsync(http, ct);
        var updates = new Updates(http, service.WebhookUrl);
        var times = new List<double>();
        for (var i = 0; i < count; i++)
        {
            // Said before the clock runs: the first-contact notice comes with a first message.
            var chat = i + 1;
            await AskAsync(updates, sink, 2L * i, chat, "chào bạn", replies: 2, ct);
            times.Add(await AskAsync(updates, sink, (2L * i) + 1, chat, Questions[i % Questions.Length], 1, ct));
        }
        return times;
    }

    private static async Task<double> AskAsync(
        Updates updates, TelegramSink sink, long update, long chat, string text, int replies, CancellationToken ct)
    {
        var answered = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = replies;
        sink.Sent = (to, _, now) =>
        {
            if (to == chat && Interlocked.Decrement(ref left) == 0) answered.TrySetResult(now);
        };
        var start = Stopwatch.GetTimestamp();
        await updates.DeliverAsync(Updates.Text(update + 1, chat, text), ct);
        return Stopwatch.GetElapsedTime(start, await answered.Task.WaitAsync(TimeSpan.FromSeconds(60), ct))
            .TotalMilliseconds;
    }
}
