using System.Text.Json.Serialization;

namespace BachDang.Outreach.Ward.Campaigns;

[JsonSerializable(typeof(string[]))]
internal sealed partial class HashJson : JsonSerializerContext;
