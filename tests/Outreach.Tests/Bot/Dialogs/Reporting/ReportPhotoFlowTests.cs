using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs.Reporting;

/// <summary>Photos on their way into a report.</summary>
public sealed class ReportPhotoFlowTests : IAsyncLifetime
{
    private Reporter _resident = null!;

    private BotRig Rig => _resident.Rig;

    public async Task InitializeAsync() => _resident = await Reporter.StartAsync();

    public async Task DisposeAsync() => await Rig.DisposeAsync();

    [Fact]
    public async Task Album_is_answered_once_and_all_its_photos_are_kept()
    {
        await _resident.SaysAsync("/phananh");

        var first = await _resident.SendsPhotoAsync("baseline.jpg", "album");
        var later = await _resident.SendsPhotoAsync("plain.png", "album");
        later = [.. later, .. await _resident.SendsPhotoAsync("lossy.webp", "album")];

        Assert.StartsWith(Rig.Say("photo.album"), first[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(later, body => body.Text.Contains(Rig.Say("photo.album"), StringComparison.Ordinal));
        Assert.Equal(3, (await _resident.PhotosAsync()).Count(p => p.State == PhotoState.Kept));
    }

    [Fact]
    public async Task Photo_out_of_the_blue_begins_a_report_and_is_dropped_when_it_was_not_meant()
    {
        var said = await _resident.SendsPhotoAsync();

        Assert.Contains(Rig.Say("report.ask.category"), said.Select(b => b.Text).First(t => t.Contains("báo việc gì")));
        Assert.Equal(PhotoState.Kept, (await _resident.PhotosAsync()).Single().State);
        await _resident.SaysAsync("thôi");
        Assert.Equal(PhotoState.Erasing, (await _resident.PhotosAsync()).Single().State);
    }

    [Fact]
    public async Task Place_in_a_photo_counts_only_when_the_resident_says_so()
    {
        await _resident.SaysAsync("/phananh");
        await _resident.SendsPhotoAsync();
        await _resident.PressesKeyAsync("photo.place_no");
        await _resident.PressesAsync("Hàng giả, hàng nhái nhãn hiệu");
        await _resident.SaysAsync("bán bột giặt giả");
        await _resident.PressesKeyAsync("report.ask.details_done");
        await _resident.SaysAsync("Chợ Bạch Đằng");
        await _resident.PressesKeyAsync("report.ask.today");
        await _resident.SendsPhotoAsync("progressive.jpg");
        await _resident.PressesKeyAsync("photo.place_yes");
        await _resident.PressesKeyAsync("report.ask.photos_done");
        await _resident.PressesKeyAsync("report.ask.follow_talk");
        await _resident.PressesKeyAsync("report.draft.send");

        Assert.NotNull((await _resident.ReportAsync()).PlaceLatitude);
    }

    [Fact]
    public async Task File_that_is_no_photo_is_refused_with_its_own_sentence_and_nothing_is_kept()
    {
        Rig.Channel.OnOpen = file => file switch
        {
            "page.html" => new MemoryStream("<html><script>alert(1)</script></html>"u8.ToArray()),
            "empty.jpg" => new MemoryStream(),
            "huge.jpg" => new MemoryStream(new byte[21 * 1024 * 1024]),
            "gone.jpg" => new FileGone(),
            _ => new MemoryStream(Dirty.From("plain.png", 1)),
        };
        await _resident.SaysAsync("/phananh");

        Assert.Contains(Rig.Say("photo.not_a_picture"), (await DocumentAsync("page.html"))[0].Text);
        Assert.Contains(Rig.Say("photo.empty"), (await DocumentAsync("empty.jpg"))[0].Text);
        Assert.Contains(Rig.Say("photo.too_large"), (await DocumentAsync("huge.jpg"))[0].Text);
        Assert.Contains(Rig.Say("photo.gone"), (await DocumentAsync("gone.jpg"))[0].Text);
        Assert.Contains(Rig.Say("photo.mismatch"), (await DocumentAsync("really-png.jpg"))[0].Text);
        Assert.Contains(Rig.Say("photo.only_photos"), (await _resident.SaysAsync("kind:voice"))[0].Text);
        Assert.Empty(await _resident.PhotosAsync());
    }

    [Fact]
    public async Task Eleventh_photo_is_refused_with_a_sentence()
    {
        await _resident.SaysAsync("/phananh");
        foreach (var file in Pictures.Files.Take(10)) await _resident.SendsPhotoAsync(file);

        var refused = await _resident.SendsPhotoAsync(Pictures.Files.ElementAt(10));

        Assert.Contains(Rig.Say("photo.too_many"), refused[0].Text);
        Assert.Equal(10, (await _resident.PhotosAsync()).Count);
    }

    [Fact]
    public async Task Photo_that_cannot_be_had_now_is_fetched_later_also_after_the_report_was_sent()
    {
        var away = true;
        Rig.Channel.OnOpen = file => away ? new FileAway(null) : new MemoryStream(Dirty.From(file, 1));
        await _resident.SaysAsync("/phananh");
        var said = await _resident.SendsPhotoAsync();
        Assert.Contains(Rig.Say("photo.waiting"), said[0].Text);
        await _resident.PressesAsync("Hàng giả, hàng nhái nhãn hiệu");
        await _resident.SaysAsync("bán bột giặt giả");
        for (var i = 0; i < 4; i++) await _resident.PressesSkipAsync();
        await _resident.PressesKeyAsync("report.ask.follow_talk");
        await _resident.PressesKeyAsync("report.draft.send");
        Assert.Equal(PhotoState.Waiting, (await _resident.PhotosAsync()).Single().State);

        away = false;
        await Rig.UntilAsync(db => db.ReportPhotos.AllAsync(p => p.State == PhotoState.Kept));

        var photo = (await _resident.PhotosAsync()).Single();
        Assert.Equal((await _resident.ReportAsync()).Id, photo.ReportId);
        Assert.Null(photo.SourceSealed);
    }

    [Fact]
    public async Task Store_that_is_down_for_a_while_loses_no_photo()
    {
        await _resident.SaysAsync("/phananh");
        var folder = Path.Combine(Rig.Ward.DataFolder, LocalFolderPhotos.FolderName);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        File.WriteAllText(folder, "");

        Assert.Contains(Rig.Say("photo.waiting"), (await _resident.SendsPhotoAsync())[0].Text);

        File.Delete(folder);
        await Rig.UntilAsync(db => db.ReportPhotos.AllAsync(p => p.State == PhotoState.Kept));
    }

    [Fact]
    public async Task Photo_that_turns_out_unusable_later_is_told()
    {
        var away = true;
        Rig.Channel.OnOpen = _ => away ? new FileAway(null) : new MemoryStream("<html>"u8.ToArray());
        await _resident.SaysAsync("/phananh");
        await _resident.SendsPhotoAsync();
        var before = _resident.Read.Count;

        away = false;
        await Rig.UntilAsync(() => _resident.Read.Count > before);

        Assert.Contains(Rig.Say("photo.not_a_picture"), _resident.Read[^1].Text);
        Assert.Equal(PhotoState.Refused, (await _resident.PhotosAsync()).Single().State);
    }

    private Task<IReadOnlyList<BachDang.Outreach.Ward.Messages.MessageBody>> DocumentAsync(string name) =>
        _resident.SendsPhotoAsync(name, kind: "document");
}
