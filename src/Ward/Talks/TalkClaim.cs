namespace BachDang.Outreach.Ward.Talks;

/// <summary>How long a worker may hold a talk before another may take it over. Longer than any single turn (a turn
/// waits at most about ten seconds for outside servers), short enough that a dead node's talks go on soon.</summary>
internal static class TalkClaim
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);
}
