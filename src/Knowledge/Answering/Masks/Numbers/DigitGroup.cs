namespace BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

/// <summary>Digits that stand together in a text, or one digit written as a word.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Digits">The digits; a letter o among digits counts as 0.</param>
/// <param name="Joins">Only a short separator (space, dot, dash, bracket) stands between the group before and
/// this.</param>
/// <param name="AfterPlus">A plus sign stands directly before it.</param>
/// <param name="BeforeLetter">A letter follows directly (500k).</param>
internal readonly record struct DigitGroup(
    int Start, int End, string Digits, bool Joins, bool AfterPlus, bool BeforeLetter);
