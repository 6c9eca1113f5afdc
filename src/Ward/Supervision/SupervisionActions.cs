namespace BachDang.Outreach.Ward.Supervision;

/// <summary>What is done when the Fatherland Front supervises, as written into the audit log.</summary>
internal static class SupervisionActions
{
    public const string Recommended = "recommended";
    public const string Answered = "recommendation_answered";
    public const string Drawn = "sample_drawn";
}
