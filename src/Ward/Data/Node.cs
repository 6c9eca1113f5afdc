namespace BachDang.Outreach.Ward.Data;

/// <summary>This running process, as it signs claims and leases. A restart is another node: what the dead one held
/// is recognised as left behind.</summary>
public sealed class Node
{
    public string Id { get; } = $"{Environment.ProcessId}-{Guid.CreateVersion7():N}";
}
