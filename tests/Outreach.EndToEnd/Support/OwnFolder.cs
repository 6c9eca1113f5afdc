namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>An installation's folder of a test's own, gone afterwards.</summary>
internal sealed class OwnFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("outreach-e2e-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
