namespace BachDang.Outreach.Ward.Plan;

/// <summary>What happens to the plan, as written into the audit log.</summary>
internal static class PlanActions
{
    public const string Noted = "plan_noted";
    public const string Trained = "plan_trained";
    public const string Filed = "plan_document";
    public const string YearlySaved = "yearly_saved";
    public const string YearlySigned = "yearly_signed";
}
