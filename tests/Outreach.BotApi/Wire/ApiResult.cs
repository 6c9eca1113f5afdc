using System.Text.Json.Nodes;

namespace BachDang.Outreach.BotApi.Wire;

/// <summary>An answer in the Bot API's shape.</summary>
internal sealed record ApiResult(int Code, JsonNode? Result, string Description, Fault? Fault = null)
{
    public static ApiResult Ok(JsonNode? result) => new(0, result, "");

    public static ApiResult True => Ok(JsonValue.Create(true));

    public static ApiResult Error(int code, string description) => new(code, null, description);

    public static ApiResult BadRequest(string why) => Error(400, $"Bad Request: {why}");

    public static ApiResult Of(Fault fault) => new(fault.Code, null, fault.Description, fault);

    public int Status => Code == 0 ? 200 : Code;

    public string ToJson()
    {
        if (Code == 0) return new JsonObject { ["ok"] = true, ["result"] = Result?.DeepClone() }.ToJsonString();
        var error = new JsonObject { ["ok"] = false, ["error_code"] = Code, ["description"] = Description };
        var parameters = new JsonObject();
        if (Fault?.RetryAfter is { } seconds) parameters["retry_after"] = seconds;
        if (Fault?.MigrateToChatId is { } chat) parameters["migrate_to_chat_id"] = chat;
        if (parameters.Count > 0) error["parameters"] = parameters;
        return error.ToJsonString();
    }
}
