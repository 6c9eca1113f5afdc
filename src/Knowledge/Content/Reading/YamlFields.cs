using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace BachDang.Outreach.Knowledge.Content.Reading;

/// <summary>
/// One YAML mapping read strictly: a field nobody asked for, a missing one or one of the wrong type is a problem
/// with its line.
/// </summary>
internal sealed class YamlFields(YamlMappingNode node, ProblemList problems, int lineOffset)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public int Line => LineOf(node);

    public string Text(string name)
    {
        if (Find(name) is { } value) return TextOf(name, value);
        problems.Error(Line, $"field '{name}' is missing");
        return "";
    }

    public string? OptionalText(string name) => Find(name) is { } value ? TextOf(name, value) : null;

    public DateOnly Date(string name) => ToDate(name, Text(name)) ?? default;

    public DateOnly? OptionalDate(string name) => OptionalText(name) is { } text ? ToDate(name, text) : null;

    public bool Flag(string name, bool otherwise)
    {
        var text = OptionalText(name);
        if (text is null) return otherwise;
        if (text is not ("true" or "false")) problems.Error(LineOf(name), $"field '{name}' must be true or false");
        return text == "true";
    }

    public int Number(string name, int otherwise)
    {
        var text = OptionalText(name);
        if (text is null) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        problems.Error(LineOf(name), $"field '{name}' must be a whole number");
        return otherwise;
    }

    public List<string> Texts(string name, int atLeast = 0)
    {
        var texts = Find(name) switch
        {
            null => [],
            YamlSequenceNode list => list.Select(item => TextOf(name, item)).ToList(),
            var other => Wrong(other, $"field '{name}' must be a list"),
        };
        if (texts.Count < atLeast) problems.Error(LineOf(name), $"field '{name}' needs at least {atLeast} entries");
        return texts;

        List<string> Wrong(YamlNode at, string message)
        {
            problems.Error(LineOf(at), message);
            return [];
        }
    }

    public List<YamlFields> Maps(string name)
    {
        var maps = new List<YamlFields>();
        if (Find(name) is not { } value) return maps;
        if (value is not YamlSequenceNode list)
        {
            problems.Error(LineOf(value), $"field '{name}' must be a list");
            return maps;
        }
        foreach (var item in list)
        {
            if (item is YamlMappingNode map) maps.Add(new YamlFields(map, problems, lineOffset));
            else problems.Error(LineOf(item), $"an entry of '{name}' must be a mapping");
        }
        return maps;
    }

    /// <summary>A list of anything, as it stands; null, with the problem noted, when there is none.</summary>
    public YamlSequenceNode? List(string name)
    {
        if (Find(name) is YamlSequenceNode list) return list;
        problems.Error(LineOf(name), $"field '{name}' must be a list");
        return null;
    }

    public YamlFields? Map(string name)
    {
        if (Find(name) is YamlMappingNode map) return new YamlFields(map, problems, lineOffset);
        problems.Error(LineOf(name), $"field '{name}' must be a mapping");
        return null;
    }

    public YamlFields? OptionalMap(string name) => Peek(name) is null ? null : Map(name);

    /// <summary>All entries as key and mapping, in file order.</summary>
    public IEnumerable<(string Key, YamlFields Fields)> Entries()
    {
        foreach (var (key, value) in node.Children)
        {
            var name = ((YamlScalarNode)key).Value ?? "";
            _read.Add(name);
            if (value is YamlMappingNode map) yield return (name, new YamlFields(map, problems, lineOffset));
            else problems.Error(LineOf(value), $"'{name}' must be a mapping");
        }
    }

    /// <summary>All entries as key and text, in file order.</summary>
    public IEnumerable<(string Key, string Value)> Pairs()
    {
        foreach (var (key, value) in node.Children)
        {
            var name = ((YamlScalarNode)key).Value ?? "";
            _read.Add(name);
            yield return (name, TextOf(name, value));
        }
    }

    public IEnumerable<string> Names() => node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    public int LineOf(string name) => Peek(name) is { } value ? LineOf(value) : Line;

    /// <summary>Call last: reports the fields nobody read.</summary>
    public void NoOthers()
    {
        foreach (var key in node.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !_read.Contains(name))
                problems.Error(LineOf(key), $"field '{key}' is unknown");
    }

    private YamlNode? Find(string name)
    {
        _read.Add(name);
        return Peek(name);
    }

    private YamlNode? Peek(string name) =>
        node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;

    private string TextOf(string name, YamlNode value)
    {
        if (value is YamlScalarNode { Value: { } text }) return text.Trim();
        problems.Error(LineOf(value), $"field '{name}' must be text");
        return "";
    }

    private DateOnly? ToDate(string name, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (text.Length > 0) problems.Error(LineOf(name), $"field '{name}' must be a date like 2026-11-24");
        return null;
    }

    public int LineOf(YamlNode at) => (int)at.Start.Line + lineOffset;
}
