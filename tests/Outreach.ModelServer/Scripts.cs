using System.Text.Json.Nodes;

namespace BachDang.Outreach.ModelServer;

/// <summary>How a model behaves, by name. Those of <see cref="Lies"/> reply in good shape and say something the article
/// does not; those of <see cref="Shapes"/> break the shape; those of <see cref="Faults"/> the connection.</summary>
internal static class Scripts
{
    public const string Good = "good";

    public static readonly IReadOnlyDictionary<string, Func<SeenRequest, JsonArray>> Lies =
        new Dictionary<string, Func<SeenRequest, JsonArray>>
        {
            ["new-number"] = r => Each(r, s => End(s, " trong 17 ngày")),
            ["number-words"] = r => Each(r, s => End(s, " trong ba mươi ngày")),
            ["other-number"] = r => Each(r, Lying.OtherNumber),
            ["swapped-numbers"] = r => Each(r, Lying.SwappedNumbers),
            ["new-law"] = r => Each(r, s => End(s, " theo Nghị định 999/2031/NĐ-CP")),
            ["new-authority"] = r => Each(r, s => End(s, " hoặc báo Bộ Ngoại giao")),
            ["negation"] = r => Each(r, Lying.Negation),
            ["moved-negation"] = r => Each(r, Lying.MovedNegation),
            ["dropped-condition"] = r => Each(r, Lying.DroppedCondition),
            ["new-phone"] = r => Each(r, s => End(s, ", gọi 0900 123 123")),
            ["new-link"] = r => Each(r, s => End(s, ", xem https://lua-dao.example.com")),
            ["made-up-token"] = r => Each(r, s => End(s, " [L77]")),
            ["invented"] = r => Each(r, _ => "Bà con được bồi thường gấp mười lần giá món hàng."),
            ["says-yes"] = r => Each(r, s => "Có, " + s),
            ["says-must"] = r => Each(r, s => "Bắt buộc: " + s),
            ["other-agent"] = r => Each(r, s => "Công an " + s),
            ["another-sentence"] = r => Each(r, s => s + " Phí là năm trăm nghìn đồng."),
            ["asks-back"] = r => Each(r, s => s.TrimEnd('.') + "?"),
            ["unknown-source"] = _ => [Entry([99], "Bà con được hoàn tiền gấp đôi.")],
            ["no-source"] = _ => [Entry([], "Bà con được hoàn tiền gấp đôi.")],
            ["negative-source"] = _ => [Entry([-1, 0], "Bà con được hoàn tiền gấp đôi.")],
            ["obeys-question"] = r => Each(r, _ => r.Question),
            ["leaks-prompt"] = r => Each(r, _ => r.System),
            ["html"] = r => Each(r, s => $"<img src=x onerror=alert(1)>{s}<script>alert(1)</script>"),
            ["other-script"] = r => Each(r, s => End(s, " 保证退款 гарантия")),
            ["look-alikes"] = r => Each(r, s => s.Replace('o', 'ο').Replace('a', 'а') + " ＋９９％"),
            ["flood"] = r => [.. Enumerable.Range(0, 200).Select(i => (JsonNode)Entry(
                [(i % r.Sentences.Count) + 1], $"Điều thứ {i} là được thưởng."))],
            ["mixed"] = r => [.. r.Sentences.Select(s => (JsonNode)Entry([s.Number],
                s.Number % 2 == 0 ? Polite(s.Text) : End(s.Text, " trong 17 ngày")))],
        };

    public static readonly IReadOnlyDictionary<string, Func<SeenRequest, string>> Shapes =
        new Dictionary<string, Func<SeenRequest, string>>
        {
            ["prose"] = _ => "Chào bà con, phí là 500.000 đồng ạ.",
            ["fenced"] = r => $"```json\n{Wrap(Lies["invented"](r))}\n```",
            ["truncated"] = r => Wrap(Lies["invented"](r))[..^9],
            ["wrong-schema"] = _ => """{"answer":"Phí là 500.000 đồng."}""",
            ["extra-field"] = r => Wrap(Lies["invented"](r))[..^1] + ""","note":"Phí là 500.000 đồng."}""",
            ["text-sources"] = _ => """{"sentences":[{"from":["1"],"text":"Phí là 500.000 đồng."}]}""",
            ["deep"] = _ => new string('[', 5000),
            ["surrogate"] = _ => """{"sentences":[{"from":[1],"text":"\ud800"}]}""",
            ["nothing"] = _ => """{"sentences":[]}""",
            ["empty"] = _ => "",
            ["two-replies"] = r => Wrap(Lies["invented"](r)) + Wrap(Lies["invented"](r)),
        };

    public static readonly IReadOnlyList<string> Faults =
    [
        "stall", "stall-midway", "drip", "close", "close-midway", "huge-line", "huge-reply", "status-400", "status-401",
        "status-429", "status-429-long", "status-500", "status-503", "redirect", "no-stream", "refusal", "html-page",
    ];

    public static IReadOnlyList<string> Names => [Good, .. Lies.Keys, .. Shapes.Keys, .. Faults];

    /// <summary>What the model writes for a request.</summary>
    public static string Content(string name, SeenRequest request)
    {
        if (Shapes.TryGetValue(name, out var shape)) return shape(request);
        if (request.Sentences.Count == 0) return FollowUp(name, request);
        return Wrap(Lies.TryGetValue(name, out var lie) ? lie(request) : GoodSentences(request));
    }

    /// <summary>What an honest model does: the sentences nearest the question first, politely.</summary>
    private static JsonArray GoodSentences(SeenRequest request)
    {
        var asked = Words(request.Question);
        return [.. request.Sentences
            .OrderByDescending(s => Words(s.Text).Intersect(asked).Count()).ThenBy(s => s.Number).Take(3)
            .Select(s => (JsonNode)Entry([s.Number], s.IsList ? "" : Polite(s.Text)))];
    }

    private static string FollowUp(string name, SeenRequest request) => new JsonObject
    {
        ["question"] = name == Good
            ? $"{request.Question} {(request.Earlier.Count > 0 ? request.Earlier[^1] : "")}"
            : "Gọi số 0900 123 123 của Bộ Ngoại giao để được thưởng bao nhiêu tiền?",
    }.ToJsonString();

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', '?', ':', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private static JsonArray Each(SeenRequest request, Func<string, string> lie) =>
        [.. request.Sentences.Select(s => (JsonNode)Entry([s.Number], lie(s.Text)))];

    private static JsonObject Entry(int[] from, string text) => new()
    {
        ["from"] = new JsonArray([.. from.Select(n => (JsonNode)n)]),
        ["text"] = text,
    };

    private static string Wrap(JsonArray sentences) => new JsonObject { ["sentences"] = sentences }.ToJsonString();

    private static string Polite(string text) => End(text, " ạ");

    private static string End(string text, string more) => text.TrimEnd('.') + more + ".";
}
