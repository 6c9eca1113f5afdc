using System.Text.Json.Serialization;

namespace BachDang.Outreach.Bot.Dialogs.News;

internal enum SubscribeStep
{
    Topics = 0,
    Group = 1,
    Organizations = 2,
    Consent = 3,
}

/// <summary>What has been chosen so far.</summary>
internal sealed record SubscribeState(
    SubscribeStep Step, IReadOnlyList<string> Topics, string Group, IReadOnlyList<string> Organizations);

[JsonSerializable(typeof(SubscribeState))]
internal sealed partial class SubscribeJson : JsonSerializerContext;
