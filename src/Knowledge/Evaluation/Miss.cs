namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>What went wrong, the worst first.</summary>
internal enum MissKind
{
    InventedFact,
    NoSourceInForce,
    ObeyedInjection,
    LeakedData,
    AnsweredWrongly,
    AnsweredUnanswerable,
    AnsweredInjection,
    FalseMask,
    WrongMask,
    WrongRoute,
    WronglyRefused,
    NotOffered,
    LostThread,
    MovedByVariant,
}

/// <summary>A golden question that did not go as it should.</summary>
/// <param name="Kind">How bad.</param>
/// <param name="Where">Set and variant.</param>
/// <param name="Text">The message.</param>
/// <param name="Expected">What should have come back.</param>
/// <param name="Got">What came back.</param>
/// <param name="Line">The golden line it was made of: a question missed in four spellings is one mistake.</param>
/// <param name="Sure">How sure the decision was, 0 to 1: a sure mistake is the worse one.</param>
internal sealed record Miss(
    MissKind Kind, string Where, string Text, string Expected, string Got, string Line, double Sure);
