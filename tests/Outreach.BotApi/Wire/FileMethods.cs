using System.Text.Json.Nodes;

namespace BachDang.Outreach.BotApi.Wire;

/// <summary>Files residents sent: getFile names a path, the path is downloaded.</summary>
internal static class FileMethods
{
    /// <summary>Telegram's bound on what a bot may download.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    public static ApiResult Get(BotAccount bot, BotCall call)
    {
        if (call.Text("file_id") is not { Length: > 0 } id || bot.Files.Find(id) is not { } file)
            return ApiResult.BadRequest("wrong file_id or the file is temporarily unavailable");
        if (file.Bytes.Length > MostBytes) return ApiResult.BadRequest("file is too big");
        return ApiResult.Ok(new JsonObject
        {
            ["file_id"] = id,
            ["file_unique_id"] = file.UniqueId,
            ["file_size"] = file.Bytes.Length,
            ["file_path"] = file.Path,
        });
    }
}
