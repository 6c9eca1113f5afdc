using BachDang.Outreach.Ward.Data;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Plan.Documents;

/// <summary>The plan's files, in a folder of the data folder, named by the ids of their rows and nothing an officer
/// typed.</summary>
public sealed class PlanFiles(IOptions<DataOptions> options)
{
    private readonly string _folder = Path.Combine(options.Value.Folder, "plan");

    internal async Task KeepAsync(Guid id, byte[] bytes, CancellationToken ct)
    {
        Directory.CreateDirectory(_folder);
        // Written aside first: half a file must never pass for a whole one.
        var aside = PathOf(id) + ".part";
        await File.WriteAllBytesAsync(aside, bytes, ct);
        File.Move(aside, PathOf(id), overwrite: true);
    }

    internal void Drop(Guid id) => File.Delete(PathOf(id));

    /// <returns>Null when it is gone.</returns>
    internal FileStream? Open(Guid id) => File.Exists(PathOf(id)) ? File.OpenRead(PathOf(id)) : null;

    private string PathOf(Guid id) => Path.Combine(_folder, id.ToString("N"));
}
