using System.Text;

namespace BachDang.Outreach.Knowledge.Content.Documents;

/// <summary>content/documents: the fixed words of official documents.</summary>
/// <param name="Office">What they share.</param>
/// <param name="Forms">One for each kind of document, by the name of its file (<see cref="DocumentForms"/>).</param>
public sealed record DocumentBook(OfficeWords Office, IReadOnlyDictionary<string, DocumentWords> Forms)
{
    /// <summary>The sheet that goes with a report forwarded to an authority.</summary>
    public DocumentWords Transfer => Forms[DocumentForms.Transfer];

    /// <summary>The yearly report on the ward's plan.</summary>
    public DocumentWords Yearly => Forms[DocumentForms.Yearly];
}

/// <summary>The fixed words of one kind of document.</summary>
/// <param name="Kind">What it is called, as inside a sentence.</param>
/// <param name="Sign">The kind in its sign, such as BC.</param>
/// <param name="Subject">What it is about, under its kind.</param>
/// <param name="Recipients">Who else gets it, without the archive.</param>
/// <param name="Words">Its other words, by key.</param>
public sealed record DocumentWords(
    string Kind, string Sign, string Subject, IReadOnlyList<string> Recipients,
    IReadOnlyDictionary<string, string> Words)
{
    /// <summary>The words of a key, its places filled.</summary>
    /// <exception cref="KeyNotFoundException">The key is not in <see cref="DocumentForms"/>.</exception>
    public string Say(string key, params ReadOnlySpan<(string Place, string Value)> values) => Fill(Words[key], values);

    /// <summary>Puts values into the places of a text, in one pass: a value that looks like a place stays what it is.
    /// </summary>
    public static string Fill(string text, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var filled = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var known = false;
            foreach (var (place, value) in values)
            {
                if (text[at] != '{' || at + place.Length + 1 >= text.Length || text[at + place.Length + 1] != '}'
                    || string.CompareOrdinal(text, at + 1, place, 0, place.Length) != 0) continue;
                filled.Append(value);
                at += place.Length + 2;
                known = true;
                break;
            }
            if (!known) filled.Append(text[at++]);
        }
        return filled.ToString();
    }
}
