using BachDang.Outreach.Knowledge.Content.Dialogs;

namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>Finds what a message says to an open dialog and which dialog it begins. Works on the words as typed (one
/// without marks may stand for any of its letters), because it runs before every question and must cost nothing.
/// </summary>
internal sealed class DialogMatcher
{
    private readonly (DialogWord Word, Phrase[] Phrases)[] _words;
    private readonly (string Name, Pattern[] Any, Pattern[] Unless)[] _dialogs;
    private readonly Phrase[] _fillers;
    private readonly PhraseBook _phrases;

    public DialogMatcher(DialogBook book, IReadOnlyList<string> fillers, PhraseBook phrases)
    {
        _phrases = phrases;
        _fillers = phrases.Phrases(fillers);
        _words =
        [
            (DialogWord.Back, phrases.Phrases(book.Back)),
            (DialogWord.Skip, phrases.Phrases(book.Skip)),
            (DialogWord.Resume, phrases.Phrases(book.Resume)),
            // Last: its short words stand in the others' phrases too.
            (DialogWord.Leave, phrases.Phrases(book.Leave)),
        ];
        _dialogs = [.. book.Dialogs.Select(rule =>
            (rule.Name, phrases.Compile(rule.Any), phrases.Compile(rule.Unless)))];
    }

    /// <summary>What the whole message says; none when anything else stands in it.</summary>
    public DialogWord Word(string text)
    {
        var message = _phrases.ReadTyped(text);
        if (message.Length == 0) return DialogWord.None;
        foreach (var (word, phrases) in _words)
            if (Array.Exists(phrases, p => p.IsIn(message)) && IsOnly(message, phrases)) return word;
        return DialogWord.None;
    }

    /// <summary>The dialog a message asks for by its words; null when none.</summary>
    public string? Begins(string text)
    {
        var message = _phrases.ReadTyped(text);
        foreach (var (name, any, unless) in _dialogs)
            if (Array.Exists(any, p => p.Matches(message)) && !Array.Exists(unless, p => p.Matches(message)))
                return name;
        return null;
    }

    private bool IsOnly(Message message, Phrase[] phrases)
    {
        var covered = new bool[message.Length];
        message.Cover(phrases, covered);
        message.Cover(_fillers, covered);
        return !Array.Exists(covered, c => !c);
    }
}
