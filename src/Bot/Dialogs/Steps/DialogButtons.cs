namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>What the buttons of dialogs carry; read back by <see cref="DialogPress"/>.</summary>
internal static class DialogButtons
{
    public const string Mark = "d:";

    /// <summary>Begins a dialog.</summary>
    /// <param name="name">Its name, or <c>name/argument</c> where it begins with something given.</param>
    public static string Open(string name) =>
        name.Split('/', 2) is [var dialog, var argument] ? $"d:o:{dialog}:{argument}" : $"d:o:{name}:";

    public static string Leave(string key) => $"d:x:{key}:";

    public static string Resume(string key) => $"d:r:{key}:";

    public static string Back(string key) => $"d:b:{key}:";

    public static string Skip(string key) => $"d:s:{key}:";

    public static string Value(string key, string value) => $"d:v:{key}:{value}";
}

internal enum PressKind { Open, Leave, Resume, Back, Skip, Value }

/// <summary>A pressed button of a dialog. Outside input: anything may come back.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Key">The run of the dialog, or the dialog's name where one is opened.</param>
/// <param name="Value">What the dialog put on it.</param>
internal sealed record DialogPress(PressKind Kind, string Key, string Value)
{
    /// <summary>Null when it is no button of a dialog.</summary>
    public static DialogPress? Read(string data)
    {
        if (!data.StartsWith(DialogButtons.Mark, StringComparison.Ordinal)) return null;
        var parts = data.Split(':', 4);
        return parts.Length < 4 || KindOf(parts[1]) is not { } kind ? null : new DialogPress(kind, parts[2], parts[3]);
    }

    private static PressKind? KindOf(string letter) => letter switch
    {
        "o" => PressKind.Open,
        "x" => PressKind.Leave,
        "r" => PressKind.Resume,
        "b" => PressKind.Back,
        "s" => PressKind.Skip,
        "v" => PressKind.Value,
        _ => null,
    };
}
