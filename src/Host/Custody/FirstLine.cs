using BachDang.Outreach.Host.Commands;

namespace BachDang.Outreach.Host.Custody;

/// <summary>A secret handed over in a file: its first line.</summary>
internal static class FirstLine
{
    /// <exception cref="WrongUsageException">The file cannot be read.</exception>
    public static string Of(string file)
    {
        try
        {
            using var reader = new StreamReader(file);
            return reader.ReadLine() ?? "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WrongUsageException($"'{file}' cannot be read: {exception.Message}");
        }
    }
}
