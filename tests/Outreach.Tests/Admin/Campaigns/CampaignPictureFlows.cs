using System.Net;
using System.Text;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Officers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static BachDang.Outreach.Tests.Admin.Campaigns.CampaignForms;

namespace BachDang.Outreach.Tests.Admin.Campaigns;

public sealed class CampaignPictureFlows : IAsyncLifetime
{
    private RunningHost _host = null!;
    private StaffVisitor _editor = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("bien-tap", StaffRig.Password, OfficerRole.KnowledgeEditor);
        _editor = await _host.SignsInAsync("bien-tap");
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_picture_stays_over_a_preview_is_cleaned_and_is_kept_with_what_it_shows()
    {
        var dirty = DirtyJpeg.From(Pictures.Read("baseline.jpg"), orientation: 1);
        var seen = await _editor.SendsPictureAsync(
            $"{New}?handler=Preview", dirty, "anh.jpg", "image/jpeg", Filled());
        string Field(string name) =>
            seen.Page.QuerySelector($"input[name='Input.{name}']")!.GetAttribute("value") ?? "";
        var key = Field("PictureKey");
        Assert.StartsWith("campaigns/", key);
        Assert.NotNull(seen.Page.QuerySelector(".phone-telegram img"));

        (string, string)[] picture =
        [
            ("Input.PictureKey", key), ("Input.PictureWidth", Field("PictureWidth")),
            ("Input.PictureHeight", Field("PictureHeight")),
        ];
        var unsaid = await _editor.PostAsync(New, Filled(more: picture));
        Assert.Contains("lời tả cho người không nhìn được", unsaid.Text, StringComparison.Ordinal);
        var page = await _editor.ComposesAsync(
            Filled(more: [.. picture, ("Input.PictureSays", "Tem nhãn của một hộp sữa")]));

        var content = CampaignContent.FromJson((await _host.CampaignAsync(page)).Content);
        Assert.Equal("Tem nhãn của một hộp sữa", content.Picture!.Says);
        var kept = await _host.Services.GetRequiredService<OpenPicture>().RunAsync(key, default);
        using var bytes = new MemoryStream();
        await kept!.Value.Bytes.CopyToAsync(bytes);
        await kept.Value.Bytes.DisposeAsync();
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(bytes.ToArray()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _editor.GetAsync($"{page}?handler=Picture")).Status);
    }

    [Theory]
    [InlineData("anh.jpg", "image/jpeg", "Tệp này không phải ảnh JPEG hoặc PNG")]
    [InlineData("anh.png", "image/png", "Tệp này không phải ảnh JPEG hoặc PNG")]
    public async Task A_file_that_is_no_picture_is_refused_and_the_words_stay(string name, string type, string told)
    {
        var answer = await _editor.SendsPictureAsync(
            New, Encoding.UTF8.GetBytes("MZ không phải ảnh"), name, type, Filled());

        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.Equal("Bà con xem kỹ **tem nhãn**.", answer.Page.QuerySelector("#loi")!.TextContent);
    }

    [Fact]
    public async Task A_picture_that_Zalo_would_not_take_is_refused_by_its_weight()
    {
        var noise = new byte[1200 * 1201];
        new Random(5).NextBytes(noise);
        for (var row = 0; row < noise.Length; row += 1201) noise[row] = 0;
        var heavy = DirtyPng.Grey(1200, 1200, DirtyPng.Deflated(noise));

        var answer = await _editor.SendsPictureAsync(New, heavy, "anh.png", "image/png", Filled());

        Assert.Contains("Zalo chỉ nhận ảnh không quá 1 MB", answer.Text, StringComparison.Ordinal);
        var webp = await _editor.SendsPictureAsync(
            New, Pictures.Read("lossy.webp"), "anh.webp", "image/webp", Filled());
        Assert.Contains("phải là JPEG hoặc PNG", webp.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_was_never_kept_is_not_taken_from_a_form()
    {
        var key = $"campaigns/{new string('a', 64)}.png";
        var answer = await _editor.PostAsync(New, Filled(more:
        [
            ("Input.PictureKey", key), ("Input.PictureWidth", "10"), ("Input.PictureHeight", "10"),
            ("Input.PictureSays", "Không có thật"),
        ]));

        Assert.Contains("Ảnh không còn trên máy", answer.Text, StringComparison.Ordinal);
        var outside = await _editor.GetAsync($"{New}?handler=Picture&key=../keys/hash.key");
        Assert.Equal(HttpStatusCode.NotFound, outside.Status);
    }
}
