using System.Net;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.OpenId;

/// <summary>The way of a browser to the provider and back, step by step.</summary>
internal static class OpenIdVisits
{
    public const string Link = "/tai-khoan/lien-ket";
    public const string Between = "/dang-nhap/openid/tiep";
    public const string End = "/dang-nhap/openid/xong";

    /// <summary>Presses the button of the sign-in page.</summary>
    /// <returns>The provider's address.</returns>
    public static Task<string> BeginsAsync(this StaffVisitor visitor, string returnTo = "") => visitor.GoesToAsync(
        "/dang-nhap?handler=OpenId" + (returnTo.Length == 0 ? "" : $"&ve={Uri.EscapeDataString(returnTo)}"));

    /// <summary>Presses the button of the own account's page.</summary>
    public static Task<string> LinksAsync(this StaffVisitor visitor) => visitor.GoesToAsync($"{Link}?handler=Link");

    /// <summary>Goes to the provider, which knows who it is.</summary>
    /// <returns>The address the provider sends the browser back to.</returns>
    public static async Task<string> AskedAsync(string address)
    {
        using var answer = await Web.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Comes back and goes on until a page of the console answers.</summary>
    public static async Task<StaffAnswer> ReturnsAsync(this StaffVisitor visitor, string back)
    {
        var landed = await visitor.GetAsync(new Uri(back).PathAndQuery);
        Assert.Equal((HttpStatusCode.Redirect, Between), (landed.Status, landed.Path));
        var between = await visitor.GetAsync(Between);
        Assert.Equal($"0;url={End}",
            between.Page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        return await visitor.GetAsync(End);
    }

    /// <summary>The whole way of a sign-in.</summary>
    public static async Task<StaffAnswer> SignsInThereAsync(this StaffVisitor visitor, string returnTo = "") =>
        await visitor.ReturnsAsync(await AskedAsync(await visitor.BeginsAsync(returnTo)));

    /// <summary>The whole way of a link.</summary>
    public static async Task<StaffAnswer> LinksThereAsync(this StaffVisitor visitor) =>
        await visitor.ReturnsAsync(await AskedAsync(await visitor.LinksAsync()));

    private static async Task<string> GoesToAsync(this StaffVisitor visitor, string path)
    {
        var page = await visitor.PostAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var address = page.Page.QuerySelector("main a.btn-primary")!.GetAttribute("href")!;
        Assert.Equal($"0;url={address}",
            page.Page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        return address;
    }
}
