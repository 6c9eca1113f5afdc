using System.Text.RegularExpressions;
using BachDang.Outreach.Knowledge.Content.Prompts;

namespace BachDang.Outreach.Knowledge.Content.Reading;

/// <summary>Reads a prompt strictly: an unknown place, data inside the instructions or two data places in one message
/// are errors, because a prompt that mixes them is open to whoever writes a question.</summary>
internal static partial class PromptsReader
{
    private static readonly string[] SystemPlaces = [PromptNames.Service, PromptNames.Most];

    public static Prompt Read(YamlFields root, string file, ProblemList problems)
    {
        var prompt = new Prompt(root.Text("system"), root.Texts("messages", atLeast: 1));
        foreach (var place in Places(prompt.System))
            if (!SystemPlaces.Contains(place))
                problems.Error(root.LineOf("system"), $"place {place} is unknown in the instructions");
        var slots = PromptNames.SlotsOf(file);
        foreach (var message in prompt.Messages)
        {
            var places = Places(message);
            foreach (var place in places.Where(place => !slots.Contains(place)))
                problems.Error(root.LineOf("messages"), $"place {place} is unknown in a message");
            if (places.Count != 1) problems.Error(root.LineOf("messages"), "a message must hold exactly one place");
        }
        foreach (var slot in slots.Where(slot => prompt.Messages.Count(m => Places(m).Contains(slot)) != 1))
            problems.Error(root.LineOf("messages"), $"place {slot} must stand in exactly one message");
        root.NoOthers();
        return prompt;
    }

    private static List<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[a-z_]+\}")]
    private static partial Regex Place();
}
