using System.Text.Json;
using System.Text.Json.Serialization;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>A dialog that waits for the resident.</summary>
internal sealed record OpenDialog(string Name, int Version, string Key, string State, DateTimeOffset Until);

/// <summary>The open dialogs of one talk during one turn, the one that is asking last. A dialog begun inside another
/// leaves the other waiting (a calculation inside a report must not cost the draft); few wait at a time.</summary>
internal sealed class OpenDialogs
{
    /// <summary>How many may wait; the oldest is given up for a new one.</summary>
    public const int Most = 3;

    /// <summary>Longest state of one dialog, in UTF-16 units.</summary>
    public const int LongestState = 8000;

    private readonly List<OpenDialog> _open = [];
    private HashSet<string> _quiet = [];

    /// <summary>What was stored could not be read, or not by this version of the program.</summary>
    public bool Lost { get; private set; }

    /// <summary>The dialog that was asking when its time ran out.</summary>
    public string? Expired { get; private set; }

    /// <summary>What has to be stored; null when nothing changed.</summary>
    public KeptDialogs? Kept { get; private set; }

    public OpenDialog? Top => _open.Count == 0 ? null : _open[^1];

    /// <summary>The one a button leads back to.</summary>
    public OpenDialog? Waiting => _open.FindLast(entry => !IsQuiet(entry));

    /// <param name="stored">As <see cref="KeptDialogs.State"/>; empty when its seal is broken.</param>
    /// <param name="dialogs">Those the program knows.</param>
    /// <param name="now">The time of this turn.</param>
    public static OpenDialogs Read(string? stored, IReadOnlyCollection<IDialog> dialogs, DateTimeOffset now)
    {
        var open = new OpenDialogs { _quiet = [.. dialogs.Where(d => d.IsQuiet).Select(d => d.Name)] };
        if (stored is null) return open;
        var entries = Parse(stored);
        foreach (var entry in entries ?? [])
        {
            var quiet = open.IsQuiet(entry);
            if (entry.Until <= now) open.Expired = entry == entries![^1] && !quiet ? entry.Name : open.Expired;
            else if (!dialogs.Any(d => d.Name == entry.Name && d.Version == entry.Version)) open.Lost = true;
            else open._open.Add(entry);
        }
        open.Lost |= entries is null;
        if (open._open.Count != entries?.Count) open.Change();
        return open;
    }

    public OpenDialog? Find(string key) => _open.Find(entry => entry.Key == key);

    public OpenDialog? Named(string name) => _open.Find(entry => entry.Name == name);

    public IReadOnlyList<OpenDialog> All => _open;

    /// <summary>Puts a dialog on top, in place of its earlier state and of an earlier run of the same dialog.</summary>
    public void Put(OpenDialog dialog)
    {
        if (dialog.State.Length > LongestState)
            throw new InvalidOperationException($"The dialog {dialog.Name} wants to remember too much.");
        _open.RemoveAll(entry => entry.Key == dialog.Key || entry.Name == dialog.Name);
        if (_open.Count == Most) _open.RemoveAt(0);
        _open.Add(dialog);
        Change();
    }

    public void Remove(OpenDialog dialog)
    {
        if (_open.RemoveAll(entry => entry.Key == dialog.Key) > 0) Change();
    }

    public void RemoveAll()
    {
        if (_open.Count == 0) return;
        _open.Clear();
        Change();
    }

    private bool IsQuiet(OpenDialog entry) => _quiet.Contains(entry.Name);

    private void Change() => Kept = _open.Count == 0 ? KeptDialogs.None : new KeptDialogs(
        JsonSerializer.Serialize(_open, OpenDialogsJson.Default.ListOpenDialog), _open.Max(entry => entry.Until));

    private static List<OpenDialog>? Parse(string stored)
    {
        try
        {
            var entries = JsonSerializer.Deserialize(stored, OpenDialogsJson.Default.ListOpenDialog);
            return entries?.TrueForAll(e => e is { Name: not null, Key: not null, State: not null }) == true
                ? entries
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(List<OpenDialog>))]
internal sealed partial class OpenDialogsJson : JsonSerializerContext;
