using BachDang.Outreach.Knowledge.Answering.Masks.Numbers;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Reading;

/// <summary>
/// The phrases of content/words.yml that the masks look for, word by word. A phrase is also found without its marks,
/// except one written with <see cref="Exact"/> behind it.
/// </summary>
internal sealed class RoleTree
{
    private const char Exact = '!';

    public RoleTree(WordBook book)
    {
        foreach (var (list, phrases) in book.MaskWords)
            if (Enum.TryParse<MaskRole>(list, ignoreCase: true, out var role))
                foreach (var phrase in phrases) Add(phrase, role, NumberCue.None);
        foreach (var (list, phrases) in book.NumberCues)
            if (Enum.TryParse<NumberCue>(list, ignoreCase: true, out var cue))
                foreach (var phrase in phrases) Add(phrase, MaskRole.None, cue);
    }

    public Node Root { get; } = new();

    private void Add(string phrase, MaskRole role, NumberCue cue)
    {
        var exact = phrase[^1] == Exact;
        var words = Tokenizer.Tokenize(exact ? phrase[..^1] : phrase).Where(t => t.IsWord).ToArray();
        Add(Root, words, exact, role, cue);
    }

    private static void Add(Node node, ReadOnlySpan<Token> words, bool exact, MaskRole role, NumberCue cue)
    {
        if (words.IsEmpty)
        {
            node.Roles |= role;
            if (cue != NumberCue.None) node.Cue = cue;
            return;
        }
        Add(node.Child(words[0].Text), words[1..], exact, role, cue);
        if (!exact && words[0].Folded != words[0].Text) Add(node.Child(words[0].Folded), words[1..], exact, role, cue);
    }

    internal sealed class Node
    {
        private readonly Dictionary<string, Node> _next = new(StringComparer.Ordinal);

        public MaskRole Roles { get; set; }
        public NumberCue Cue { get; set; }

        public Node? Next(string word) => _next.GetValueOrDefault(word);

        public Node Child(string word)
        {
            if (_next.TryGetValue(word, out var child)) return child;
            return _next[word] = new Node();
        }
    }
}
