using Microsoft.Data.Sqlite;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>The repository's content with two residential groups whose outlines are made up for the tests: the ward
/// itself has given none.</summary>
internal static class OutlinedWard
{
    public const string One = "to-thu-1";
    public const string OneName = "Tổ thử 1 (ranh giới bịa để thử)";
    public const string Other = "to-thu-2";

    private const string Groups = $$"""
        groups:
          - id: {{One}}
            name: {{OneName}}
            outline:
              type: Polygon
              coordinates: [[[106.68, 20.85], [106.688, 20.85], [106.688, 20.858], [106.68, 20.858], [106.68, 20.85]]]
          - id: {{Other}}
            name: Tổ thử 2 (ranh giới bịa để thử)
            outline:
              type: MultiPolygon
              coordinates: [[[[106.690, 20.850], [106.698, 20.850], [106.694, 20.858], [106.690, 20.850]]]]
        """;

    /// <returns>The content folder.</returns>
    public static string WriteTo(string folder)
    {
        var from = Path.Combine(Path.GetDirectoryName(Program.Path)!, "content");
        var to = Path.Combine(folder, "content");
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var ward = Path.Combine(to, "ward.yml");
        File.WriteAllText(ward, File.ReadAllText(ward).Replace("groups: []", Groups, StringComparison.Ordinal));
        return to;
    }

    /// <summary>Puts a point into a report, as a reporter's photo would have.</summary>
    public static void SetPoint(string folder, string product, double latitude, double longitude)
    {
        var file = Path.Combine(folder, "data", "ward.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "UPDATE Reports SET PlaceLatitude = $latitude, PlaceLongitude = $longitude WHERE Product = $product";
        command.Parameters.AddWithValue("$latitude", latitude);
        command.Parameters.AddWithValue("$longitude", longitude);
        command.Parameters.AddWithValue("$product", product);
        command.ExecuteNonQuery();
    }
}
