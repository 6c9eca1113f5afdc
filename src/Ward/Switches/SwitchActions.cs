namespace BachDang.Outreach.Ward.Switches;

/// <summary>Turns of switches, as written into the audit log.</summary>
internal static class SwitchActions
{
    public const string TurnedOff = "switch_off";
    public const string TurnedOn = "switch_on";
}
