namespace BachDang.Outreach.Ward.Doors;

/// <summary>Endpoint metadata: the doors behind which the endpoint answers. An endpoint without it answers nowhere;
/// of several the last one counts.</summary>
public sealed record AtDoor(Door Door);
