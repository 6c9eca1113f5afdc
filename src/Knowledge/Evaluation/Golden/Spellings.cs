namespace BachDang.Outreach.Knowledge.Evaluation.Golden;

/// <summary>How a golden question is typed when it is asked.</summary>
internal static class Spellings
{
    public const string Marked = "marked";
    public const string Unmarked = "unmarked";
    public const string Chat = "chat";

    /// <summary>A set whose author typed it without marks; <see cref="Unmarked"/> is a marked set, folded.</summary>
    public const string TypedUnmarked = "typed-unmarked";

    public const string OneTypo = "typo-1";
    public const string TwoTypos = "typo-2";
}
