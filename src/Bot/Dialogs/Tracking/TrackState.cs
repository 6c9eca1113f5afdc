using System.Text.Json;
using System.Text.Json.Serialization;

namespace BachDang.Outreach.Bot.Dialogs.Tracking;

internal enum TrackStep
{
    /// <summary>A receipt is asked for.</summary>
    Receipt = 0,

    /// <summary>The report stands on the screen.</summary>
    Shown = 1,

    /// <summary>Words for the ward are waited for.</summary>
    Words = 2,

    /// <summary>The reason why the closing is not right.</summary>
    Contest = 3,
}

/// <summary>Which report is looked at, and by what right.</summary>
/// <param name="Step">What is waited for.</param>
/// <param name="Report">The report that this talk follows; null when the receipt is the right.</param>
/// <param name="ReceiptHash">Keyed hash of the receipt that was typed, base64; null for none.</param>
internal sealed record TrackState(TrackStep Step, Guid? Report, string? ReceiptHash);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TrackState))]
internal sealed partial class TrackJson : JsonSerializerContext;
