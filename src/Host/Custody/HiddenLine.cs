using System.Text;

namespace BachDang.Outreach.Host.Custody;

/// <summary>A line typed at the terminal that is not shown.</summary>
#pragma warning disable RS0030 // Commands talk with a person at the console: reading there is their input.
internal static class HiddenLine
{
    /// <summary>Whether a person types, rather than a file or another program.</summary>
    public static bool CanAsk => !Console.IsInputRedirected;

    public static string Ask(string prompt)
    {
        Console.Error.Write(prompt);
        var line = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace) line.Length = Math.Max(0, line.Length - 1);
            else if (!char.IsControl(key.KeyChar)) line.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        var typed = line.ToString();
        line.Clear();
        return typed;
    }
}
#pragma warning restore RS0030
