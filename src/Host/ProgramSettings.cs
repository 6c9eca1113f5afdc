namespace BachDang.Outreach.Host;

/// <summary>The configuration as the server would read it, for commands that do not start one.</summary>
internal static class ProgramSettings
{
    public static IConfiguration Read()
    {
        var place = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        return new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{place}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
    }
}
