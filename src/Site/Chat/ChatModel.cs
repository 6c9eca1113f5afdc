using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Site.Chat;

/// <summary>The chat, as a page of its own or, with <c>?embed=1</c>, inside a frame of an allowed site.</summary>
internal sealed class ChatModel(IOptions<SiteOptions> options) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "embed")]
    public string? Embed { get; set; }

    public bool Embedded => Embed == "1";

    /// <summary>The origins that may frame this page, for the script's own check of messages.</summary>
    public string Framers => string.Join(' ', options.Value.Framers);

    public void OnGet()
    {
        if (Embedded) Response.Headers.ContentSecurityPolicy = ContentPolicy.FramedBy($"'self' {Framers}".TrimEnd());
    }
}
