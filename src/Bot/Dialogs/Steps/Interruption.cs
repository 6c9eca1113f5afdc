using BachDang.Outreach.Knowledge;

namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>Whether words said inside a dialog are a matter of their own. A step that got no answer yields to every
/// sure answer; one that takes free words only to danger and to what is plainly a question, or nobody could tell his
/// story without being lectured about it.</summary>
internal static class Interruption
{
    private const string Answered = "answered";
    private const string Choose = "choose";
    private const string Routed = "routed";
    private const string Danger = "emergency";

    // Fewer words than three say too little to be a matter of their own.
    private const int LeastSpaces = 2;

    // An answer to one step is shorter.
    private const int LeastSpacesOfQuestion = 7;

    /// <summary>Whether words that hold an answer to a step are long enough to be a question all the same.</summary>
    public static bool MayBe(string text) =>
        text.Count(char.IsWhiteSpace) >= LeastSpacesOfQuestion && KnowledgeBase.SoundsLikeAQuestion(text);

    public static bool IsDanger(TurnResult answer) => answer.Answers is [{ Route: Danger }, ..];

    /// <param name="heard">What the dialog made of the words.</param>
    /// <param name="answer">What the knowledge base says to them.</param>
    /// <param name="text">The words.</param>
    public static bool Is(Heard heard, TurnResult answer, string text)
    {
        if (answer.Answers is not [var row, ..]) return false;
        if (row.Route == Danger) return true;
        // "No, I meant …" speaks about the last answer.
        if (heard == Heard.NotUnderstood && answer.Memory?.Earlier is [.., { Withdrawn.Count: > 0 }]) return true;
        var asks = KnowledgeBase.SoundsLikeAQuestion(text);
        if (heard == Heard.NotUnderstood)
            return row.Status switch
            {
                Routed => true,
                Answered => text.Count(char.IsWhiteSpace) >= LeastSpaces,
                Choose => asks,
                _ => false,
            };
        return asks && (row.Status == Answered || (heard == Heard.Understood && row.Status == Choose));
    }
}
