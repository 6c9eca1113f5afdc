namespace BachDang.Outreach.Host.Content;

/// <summary>Finds the content: <c>Content:Folder</c> relative to the working folder, else beside the program, where the
/// build copies it.</summary>
internal static class ContentFolder
{
    public static string Find(IConfiguration configuration)
    {
        var name = configuration["Content:Folder"];
        if (string.IsNullOrWhiteSpace(name)) name = "content";
        var here = Path.GetFullPath(name);
        var beside = Path.Combine(AppContext.BaseDirectory, name);
        if (Directory.Exists(here)) return here;
        return Directory.Exists(beside) ? beside : throw new StartFailedException(
            $"Content:Folder '{name}' is neither at '{here}' nor at '{beside}'. Name the folder that holds replies.yml "
            + "and articles.");
    }
}
