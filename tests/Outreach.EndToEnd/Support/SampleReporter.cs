using Microsoft.Playwright;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>A resident who reports at the public page, in a browser of their own.</summary>
/// <param name="Page">The browser, at the receipt.</param>
/// <param name="Receipt">The receipt.</param>
internal sealed record SampleReporter(IPage Page, string Receipt)
{
    public const string Story = "Bán rẻ hơn một nửa, chữ trên nhãn nhòe.";
    public const string Name = "Bà Mẫu Thử";

    /// <summary>A number nobody has: the prefix is not given out.</summary>
    public const string Phone = "0123456788";

    /// <param name="chromium">The browser.</param>
    /// <param name="site">The public address.</param>
    /// <param name="product">What the goods are called.</param>
    /// <param name="contact">Whether name and number are left.</param>
    /// <param name="place">A residential group that is chosen, when the ward names some.</param>
    public static async Task<SampleReporter> ReportsAsync(
        Chromium chromium, string site, string product, bool contact, string? place = null)
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync($"{site}/phan-anh");
        await page.PressButtonAsync("Bắt đầu");
        await page.PressButtonAsync("Hàng giả, hàng nhái nhãn hiệu");
        await page.GetByLabel("Kể bằng lời của mình").FillAsync(Story);
        await page.GetByLabel("Tên món hàng").FillAsync(product);
        await page.PressButtonAsync("Tiếp tục");
        if (place is not null) await page.GetByLabel("Chọn nơi có sẵn").SelectOptionAsync(place);
        await page.GetByLabel("Địa chỉ, tên chợ, tên quầy").FillAsync("Quầy số 12");
        await page.PressButtonAsync("Tiếp tục");
        await page.PressButtonAsync("Hôm nay");
        await page.PressButtonAsync("Tiếp tục");
        if (contact)
        {
            await page.GetByLabel("Họ tên").FillAsync(Name);
            await page.GetByLabel("Số điện thoại").FillAsync(Phone);
        }
        await page.PressButtonAsync(contact ? "Để lại liên hệ này" : "Không để lại");
        await page.PressButtonAsync("Gửi phản ánh");
        return new SampleReporter(page, (await page.Locator(".code-line").TextContentAsync())!.Trim());
    }
}
