namespace BachDang.Outreach.Knowledge.Content.Prompts;

/// <summary>content/prompts: what a language model is asked, as templates; see <see cref="PromptNames"/>.</summary>
public sealed record PromptBook(Prompt Reword, Prompt FollowUp);

/// <summary>One template.</summary>
/// <param name="System">The instructions; never holds anything a resident or an article says.</param>
/// <param name="Messages">The data, one slot a message; a slot is filled with JSON.</param>
public sealed record Prompt(string System, IReadOnlyList<string> Messages);

/// <summary>The files of content/prompts and the places each may hold.</summary>
internal static class PromptNames
{
    public const string Reword = "prompts/reword.yml";
    public const string FollowUp = "prompts/follow-up.yml";

    public const string Article = "{article}";
    public const string Question = "{question}";
    public const string Earlier = "{earlier}";
    public const string Service = "{service}";
    public const string Most = "{most}";

    /// <summary>The data places of a file; each must stand in exactly one message, alone in it.</summary>
    public static IReadOnlyList<string> SlotsOf(string file) =>
        file == Reword ? [Article, Question] : [Earlier, Question];
}
