namespace BachDang.Outreach.Knowledge.Answering.Masks.Reading;

/// <summary>Characters to be replaced.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last.</param>
/// <param name="Key">The reply key of what stands there instead.</param>
internal readonly record struct MaskSpan(int Start, int End, string Key);
