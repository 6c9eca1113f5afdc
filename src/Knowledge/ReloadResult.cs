using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge;

/// <summary>What reading the content folder again did.</summary>
/// <param name="Changed">A new set answers from now on.</param>
/// <param name="Version">The version that answers now.</param>
/// <param name="Problems">What is wrong with the files.</param>
public sealed record ReloadResult(bool Changed, string Version, IReadOnlyList<ContentProblem> Problems);
