using Microsoft.Extensions.Configuration;

namespace BachDang.Outreach.Admin.Articles.Trying;

/// <summary>Finds the golden questions: <c>Evaluation:Golden</c>, else where a repository has them, else beside the
/// program, where the build copies them.</summary>
internal sealed class GoldenFolders(IConfiguration configuration)
{
    /// <summary>Null when there are none on this machine.</summary>
    public string? Find()
    {
        var named = configuration["Evaluation:Golden"];
        string[] places = string.IsNullOrWhiteSpace(named)
            ? [Path.Combine("tests", "golden"), Path.Combine(AppContext.BaseDirectory, "golden")]
            : [named];
        return places.FirstOrDefault(Directory.Exists);
    }
}
