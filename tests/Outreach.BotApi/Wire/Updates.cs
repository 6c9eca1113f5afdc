using System.Text.Json.Nodes;

namespace BachDang.Outreach.BotApi.Wire;

/// <summary>Updates in Telegram's shape.</summary>
public static class Updates
{
    public static JsonObject User(long id) => new()
    {
        ["id"] = id,
        ["is_bot"] = false,
        ["first_name"] = "Resident",
        ["language_code"] = "vi",
    };

    public static JsonObject PrivateChat(long id) => new()
    {
        ["id"] = id,
        ["first_name"] = "Resident",
        ["type"] = "private",
    };

    /// <summary>A message of a private chat.</summary>
    /// <param name="content">What it holds beside the envelope: <c>text</c>, <c>photo</c> and so on.</param>
    public static JsonObject Message(long chat, long id, DateTimeOffset at, JsonObject content)
    {
        var message = new JsonObject
        {
            ["message_id"] = id,
            ["from"] = User(chat),
            ["chat"] = PrivateChat(chat),
            ["date"] = at.ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in content) message[name] = value?.DeepClone();
        return new JsonObject { ["message"] = message };
    }

    public static JsonObject Press(long chat, string queryId, RecordedMessage under, string data) => new()
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = queryId,
            ["from"] = User(chat),
            ["message"] = new JsonObject
            {
                ["message_id"] = under.Id,
                ["chat"] = PrivateChat(chat),
                ["date"] = under.At.ToUnixTimeSeconds(),
                ["text"] = under.Text,
            },
            ["chat_instance"] = "1",
            ["data"] = data,
        },
    };

    /// <param name="status"><c>kicked</c> for a bot that was blocked, <c>member</c> for one let in again.</param>
    public static JsonObject Membership(long chat, DateTimeOffset at, string status) => new()
    {
        ["my_chat_member"] = new JsonObject
        {
            ["chat"] = PrivateChat(chat),
            ["from"] = User(chat),
            ["date"] = at.ToUnixTimeSeconds(),
            ["old_chat_member"] = Member(status == "kicked" ? "member" : "kicked"),
            ["new_chat_member"] = Member(status),
        },
    };

    private static JsonObject Member(string status) => new() { ["user"] = User(1), ["status"] = status };
}
