using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;

/// <summary>A report in the making. Everything in it is masked, and contact details are here only as a box that this
/// machine cannot open.</summary>
internal sealed record ReportState
{
    // Together with places, fields and box far below what a dialog may keep, whatever the letters.
    public const int LongestWords = 1800;
    public const int LongestPlace = 400;
    public const int LongestField = 120;

    /// <summary>The id the report will have; photos are taken under it.</summary>
    public required Guid Id { get; init; }
    public ReportStep Step { get; init; }

    /// <summary>A single step is being corrected: back to the draft afterwards.</summary>
    public bool Editing { get; init; }
    public string? Category { get; init; }
    public string? Words { get; init; }
    public string? Product { get; init; }
    public string? Brand { get; init; }
    public string? Barcode { get; init; }
    public string? Lot { get; init; }
    public string? Expiry { get; init; }
    public string? Amount { get; init; }
    public string? PlaceKey { get; init; }
    public string? PlaceText { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>A place found in a photo, which counts only when the resident says so.</summary>
    public double? OfferedLatitude { get; init; }
    public double? OfferedLongitude { get; init; }
    public DateOnly? SeenOn { get; init; }
    public string? SeenWords { get; init; }

    /// <summary>How many photos were taken for the draft.</summary>
    public int Photos { get; init; }

    /// <summary>The album answered last, and what was said about it.</summary>
    public string? Album { get; init; }
    public string? AlbumSaid { get; init; }
    public ReportFollow Follow { get; init; }

    /// <summary>Contact details, sealed; base64.</summary>
    public string? Box { get; init; }

    /// <summary>Made when the draft is shown; the draft is sent under it.</summary>
    public string? Receipt { get; init; }

    public bool HasPlace => PlaceKey is not null || PlaceText is not null || Latitude is not null;

    /// <summary>Whether there is enough for an officer to begin with.</summary>
    public bool SaysSomething =>
        Words is not null || Product is not null || Barcode is not null || PlaceText is not null
        || Latitude is not null || Photos > 0;

    public ReportState At(ReportStep step) => this with { Step = step };
}

[JsonSerializable(typeof(ReportState))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Leaves Vietnamese letters as they are: a draft has a bounded length, and is sealed anyway.</summary>
    public static readonly ReportJson Short = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    });
}
