using BachDang.Outreach.Bot.Channels;

namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>What a resident did inside a dialog.</summary>
internal abstract record DialogInput;

/// <summary>Words.</summary>
internal sealed record Wrote(string Text) : DialogInput;

/// <summary>Pressed a button of this dialog; it may be a button of an earlier step.</summary>
internal sealed record Chose(string Value) : DialogInput;

/// <summary>Sent a photo, a file, a place or another thing. The items of an album come one by one and share its name;
/// a dialog answers the first and keeps silent for the others.</summary>
internal sealed record Received(Sent Thing) : DialogInput;

/// <summary>Wants to go back one step.</summary>
internal sealed record WentBack : DialogInput;

/// <summary>Does not know, or does not want to say.</summary>
internal sealed record Skipped : DialogInput;

/// <summary>Comes back after something else: the dialog asks again where it stands.</summary>
internal sealed record CameBack : DialogInput;
