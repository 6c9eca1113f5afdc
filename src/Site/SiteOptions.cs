using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Site;

/// <summary>Section <c>Public</c>, as far as the pages need it.</summary>
internal sealed partial class SiteOptions
{
    /// <summary>Sites that may show the chat in a frame: origins such as <c>https://phuong.example.vn</c>, separated by
    /// spaces or commas; empty for our own pages only.</summary>
    public string FrameAncestors { get; set; } = "";

    /// <summary>The address residents see; empty for the one they came by.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>The site's own address for links that must be whole, without a slash at its end.</summary>
    internal string AddressFor(HttpRequest request) =>
        BaseUrl is { Length: > 0 } address ? address.TrimEnd('/') : $"{request.Scheme}://{request.Host}";

    internal IReadOnlyList<string> Framers =>
        FrameAncestors.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    internal bool HasUsableFramers => Framers.All(origin => Origin().IsMatch(origin));

    // The value becomes part of a header: nothing but origins may get there.
    [GeneratedRegex(@"\Ahttps?://(\*\.)?[A-Za-z0-9.-]+(:[0-9]{1,5})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Origin();
}
