using BachDang.Outreach.Knowledge.Content.Prompts;

namespace BachDang.Outreach.Knowledge.Content;

/// <summary>content/words.yml: how residents write, as data. Values are in proper Vietnamese.</summary>
public sealed record WordBook
{
    /// <summary>Abbreviation or chat spelling to the words it stands for.</summary>
    public required IReadOnlyDictionary<string, string> Abbreviations { get; init; }

    /// <summary>What a loudspeaker says for what is written.</summary>
    public IReadOnlyDictionary<string, string> Spoken { get; init; } = new Dictionary<string, string>();

    /// <summary>Regional or everyday word to the word the articles use.</summary>
    public required IReadOnlyDictionary<string, string> Synonyms { get; init; }

    /// <summary>Politeness and forms of address; dropped from questions and articles alike.</summary>
    public required IReadOnlyList<string> Politeness { get; init; }

    /// <summary>Words and phrases that carry no topic (greetings, particles, question words).</summary>
    public required IReadOnlyList<string> Fillers { get; init; }

    /// <summary>Spelled-out digits.</summary>
    public required IReadOnlyDictionary<string, string> Digits { get; init; }

    /// <summary>Words that tell what a number beside them is, by kind: account, phone, keep, money …</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> NumberCues { get; init; }

    /// <summary>What names and addresses of persons are made of and known by, by kind; see the file.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> MaskWords { get; init; }

    /// <summary>What a language model may change in a sentence.</summary>
    public Rewording Rewording { get; init; } = Rewording.Nothing;
}
