namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>Where the built program lies: beside these tests' own build, in the same configuration.</summary>
internal static class Program
{
    public static readonly string Path = Find();

    private static string Find()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        var (framework, configuration) = (own.Name, own.Parent!.Name);
        for (var folder = own; folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "BachDang.Outreach.sln"))) continue;
            return System.IO.Path.Combine(
                folder.FullName, "src", "Host", "bin", configuration, framework, "BachDang.Outreach.Host.dll");
        }
        throw new InvalidOperationException("BachDang.Outreach.sln was not found in any folder above the tests.");
    }
}
