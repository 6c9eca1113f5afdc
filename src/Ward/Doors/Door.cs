namespace BachDang.Outreach.Ward.Doors;

/// <summary>The addresses the service listens on. What stands behind one is out of reach through the other.</summary>
[Flags]
public enum Door
{
    Public = 1,
    Staff = 2,
    Both = Public | Staff,
}
