using System.Collections.Frozen;
using System.Text;

namespace BachDang.Outreach.Knowledge.Content;

/// <summary>Every sentence the service says by itself, by key; <c>{name}</c> places are filled by the caller.</summary>
public sealed class Replies(IReadOnlyDictionary<string, string> texts)
{
    private readonly FrozenDictionary<string, string> _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<string> Keys => _texts.Keys;

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>
    /// The sentence, or the key itself when it is missing, so that a gap is visible and never an exception.
    /// </summary>
    public string this[string key] => _texts.GetValueOrDefault(key, key);

    /// <summary>The sentence with its <c>{name}</c> places replaced; unknown places stay as written.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = new StringBuilder(this[key]);
        foreach (var (name, value) in values)
            text.Replace("{" + name + "}", value);
        return text.ToString();
    }
}
