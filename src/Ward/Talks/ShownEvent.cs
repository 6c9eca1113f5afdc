using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Ward.Talks;

/// <summary>One line of a talk as a chat page shows it.</summary>
/// <param name="Number">Grows by one with every line of the talk; what a page resumes by.</param>
/// <param name="At">When it was said, UTC.</param>
/// <param name="ByResident">False when the service spoke.</param>
/// <param name="Body">A resident's words are masked and have neither a second half nor buttons.</param>
public sealed record ShownEvent(int Number, DateTimeOffset At, bool ByResident, MessageBody Body);

/// <summary>Where a talk stands.</summary>
/// <param name="ConversationId">The talk.</param>
/// <param name="LastNumber">Its newest line.</param>
/// <param name="Answering">Whether something the resident said still waits for its answer.</param>
public sealed record TalkState(Guid ConversationId, int LastNumber, bool Answering);
