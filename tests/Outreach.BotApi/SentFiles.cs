using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace BachDang.Outreach.BotApi;

/// <summary>One file a resident sent.</summary>
public sealed record SentFile(string Id, string UniqueId, string Path, byte[] Bytes);

/// <summary>The files of one bot.</summary>
public sealed class SentFiles
{
    private readonly ConcurrentDictionary<string, SentFile> _byId = new();

    public SentFile? Find(string id) => _byId.GetValueOrDefault(id);

    public SentFile? At(string path) => _byId.Values.FirstOrDefault(file => file.Path == path);

    /// <summary>Forgets a file, as Telegram does after a while.</summary>
    public void Forget(string id) => _byId.TryRemove(id, out _);

    /// <summary>A photo as a message holds it: two sizes, the largest last.</summary>
    public JsonObject Photo(byte[] bytes, string? caption = null, string? album = null)
    {
        var (small, large) = (Add(bytes, "photos", "jpg"), Add(bytes, "photos", "jpg"));
        var content = new JsonObject { ["photo"] = new JsonArray(Size(small, 90), Size(large, 1280)) };
        return With(content, caption, album);
    }

    /// <summary>A file as a message holds it: what it is called is up to the sender.</summary>
    public JsonObject Document(
        byte[] bytes, string name, string type, string? caption = null, string? album = null)
    {
        var file = Add(bytes, "documents", Path.GetExtension(name).TrimStart('.'));
        var content = new JsonObject
        {
            ["document"] = new JsonObject
            {
                ["file_id"] = file.Id,
                ["file_unique_id"] = file.UniqueId,
                ["file_size"] = bytes.Length,
                ["file_name"] = name,
                ["mime_type"] = type,
            },
        };
        return With(content, caption, album);
    }

    private SentFile Add(byte[] bytes, string folder, string extension)
    {
        var number = _byId.Count.ToString(CultureInfo.InvariantCulture);
        var id = $"AgAC{Guid.CreateVersion7():N}";
        var file = new SentFile(id, $"AQAD{number}", $"{folder}/file_{number}.{extension}", bytes);
        _byId[id] = file;
        return file;
    }

    private static JsonObject Size(SentFile file, int width) => new()
    {
        ["file_id"] = file.Id,
        ["file_unique_id"] = file.UniqueId,
        ["file_size"] = file.Bytes.Length,
        ["width"] = width,
        ["height"] = width,
    };

    private static JsonObject With(JsonObject content, string? caption, string? album)
    {
        if (caption is not null) content["caption"] = caption;
        if (album is not null) content["media_group_id"] = album;
        return content;
    }
}
