namespace BachDang.Outreach.Ward.Reports.Filing;

/// <summary>A report as its reporter agreed to send it. Words are masked by the caller.</summary>
public sealed record ReportDraft
{
    /// <summary>The draft's id; photos were taken under it, and the report keeps it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Keyed hash of the receipt that the reporter has been shown.</summary>
    public required byte[] ReceiptHash { get; init; }
    public required string Category { get; init; }
    public string? Product { get; init; }
    public string? Brand { get; init; }
    public string? Barcode { get; init; }
    public string? Lot { get; init; }
    public string? Expiry { get; init; }
    public string? Words { get; init; }
    public string? PlaceText { get; init; }
    public string? PlaceKey { get; init; }
    public double? PlaceLatitude { get; init; }
    public double? PlaceLongitude { get; init; }
    public DateOnly? SeenOn { get; init; }
    public string? SeenWords { get; init; }
    public required string Channel { get; init; }
    public required string ContentVersion { get; init; }

    /// <summary>The talk that wants to be told; null for none ("without a link").</summary>
    public Guid? FollowedBy { get; init; }

    /// <summary>Contact details as a box for the ward's public key; null for an anonymous report.</summary>
    public byte[]? ContactBox { get; init; }

    /// <summary>The pile it belongs on, from <see cref="FilingLimits"/>.</summary>
    public FilingVerdict Verdict { get; init; } = FilingVerdict.ToDesk;
}
