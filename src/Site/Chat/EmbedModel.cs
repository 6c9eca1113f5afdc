using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Site.Chat;

/// <summary>Shows webmasters how to embed the chat.</summary>
internal sealed class EmbedModel(IOptions<SiteOptions> options) : PageModel
{
    /// <summary>Our address as other sites must write it, without a slash at the end.</summary>
    public string Address => options.Value.AddressFor(Request);
}
