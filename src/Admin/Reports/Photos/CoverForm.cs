using BachDang.Outreach.Ward.Photos.Covering;

namespace BachDang.Outreach.Admin.Reports.Photos;

/// <summary>The fields of the form that covers a photo. Boxes drawn so far travel with it; one more may stand in the
/// number fields.</summary>
internal sealed class CoverForm
{
    /// <summary>The version that was seen.</summary>
    public int Version { get; set; }

    /// <summary>Boxes so far: left, top, width, height in percent.</summary>
    public List<string?> Boxes { get; set; } = [];
    public string? Left { get; set; }
    public string? Top { get; set; }
    public string? Width { get; set; }
    public string? Height { get; set; }
    public string? Why { get; set; }

    /// <summary>The number of the box to leave out; null for none.</summary>
    public int? Drop { get; set; }

    /// <summary>Whether something stands in the number fields that is no box.</summary>
    public bool HasWrongBox => HasNumbers && CoverBox.Read(Typed) is null;

    private bool HasNumbers => !string.IsNullOrWhiteSpace($"{Left}{Top}{Width}{Height}");

    // A decimal comma, as it is written here, is taken as well.
    private string Typed => string.Join(',', new[] { Left, Top, Width, Height }
        .Select(number => (number ?? "").Trim().Replace(',', '.')));

    /// <summary>All boxes, the typed one last; empties the number fields when they held one.</summary>
    public IReadOnlyList<CoverBox> Take()
    {
        var boxes = Boxes.Where((_, index) => index != Drop).Select(CoverBox.Read).OfType<CoverBox>().ToList();
        if (Drop is null && HasNumbers && CoverBox.Read(Typed) is { } typed)
        {
            boxes.Add(typed);
            (Left, Top, Width, Height) = (null, null, null, null);
        }
        return boxes;
    }
}
