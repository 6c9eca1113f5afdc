using System.Text.Json.Serialization;

namespace BachDang.Outreach.Site.Report.Drafting;

/// <summary>The steps of the form, in order.</summary>
internal enum DraftStep
{
    Category = 0,
    What = 1,
    Where = 2,
    When = 3,
    Photos = 4,
    Contact = 5,
    Check = 6,
}

/// <summary>A report that is not sent yet. It travels sealed in the form itself; only its photos are stored, under its
/// id. Words are masked before they get here, contact details are already in their box.</summary>
internal sealed record DraftState
{
    public required Guid Id { get; init; }
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>Made with the draft, so that every page of it, however old, ends in the same receipt.</summary>
    public required string Receipt { get; init; }
    public string? Category { get; init; }
    public string? Words { get; init; }
    public string? Product { get; init; }
    public string? Brand { get; init; }
    public string? Barcode { get; init; }
    public string? Lot { get; init; }
    public string? Expiry { get; init; }
    public string? PlaceText { get; init; }
    public string? PlaceKey { get; init; }
    public Spot? Spot { get; init; }

    /// <summary>Where a photo says it was taken; becomes the place only when the resident says so.</summary>
    public Spot? OfferedSpot { get; init; }
    public bool SpotDeclined { get; init; }
    public DateOnly? SeenOn { get; init; }
    public string? SeenWords { get; init; }

    /// <summary>Base64.</summary>
    public string? ContactBox { get; init; }

    /// <summary>The draft was shown whole; from then on every step leads back there.</summary>
    public bool Checked { get; init; }
    public bool Sent { get; init; }
}

/// <summary>A place in degrees, north and east positive.</summary>
internal sealed record Spot(double Latitude, double Longitude);

[JsonSerializable(typeof(DraftState))]
internal sealed partial class DraftJson : JsonSerializerContext;
