using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Reports.Retention;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Made = BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making.Pictures;

namespace BachDang.Outreach.Tests.Ward.Campaigns.Pictures;

public sealed class CampaignPictureTests
{
    [Fact]
    public async Task A_picture_that_a_campaign_names_stays_and_one_that_none_names_goes()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var store = rig.Get<IPhotoStore>();
        await store.PrepareAsync(CancellationToken.None);
        var keep = rig.Get<KeepPicture>();
        var named = (await keep.RunAsync(Made.Read("baseline.jpg"), "image/jpeg", "a.jpg", "Tem", default)).Value!;
        var loose = (await keep.RunAsync(Made.Read("plain.png"), "image/png", "b.png", "Cân", default)).Value!;
        var content = new CampaignContent("Bà con xem kỹ tem nhãn.") { Picture = named };
        Assert.True((await rig.BeginsAsync(CampaignVerbs.Draft(content: content))).Done);
        var folder = Path.Combine(rig.DataFolder, LocalFolderPhotos.FolderName);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, rig.Clock.GetUtcNow().UtcDateTime);

        rig.Clock.Advance(TimeSpan.FromDays(3));
        var gone = await new SweepOrphanPhotos(store, rig.Get<IServiceScopeFactory>(), rig.Clock).RunAsync(default);

        Assert.Equal(1, gone);
        var open = rig.Get<OpenPicture>();
        Assert.Null(await open.RunAsync(loose.Key, default));
        var kept = await open.RunAsync(named.Key, default);
        await kept!.Value.Bytes.DisposeAsync();
        Assert.Equal("image/jpeg", kept.Value.MediaType);
    }

    [Fact]
    public async Task The_same_picture_has_the_same_name_whatever_its_metadata_says()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        await rig.Get<IPhotoStore>().PrepareAsync(CancellationToken.None);
        var (keep, clean) = (rig.Get<KeepPicture>(), Made.Read("baseline.jpg"));
        var one = await keep.RunAsync(clean, "image/jpeg", "a.jpg", "Tem", default);
        var two = await keep.RunAsync(DirtyJpeg.From(clean, orientation: 1), "image/jpeg", "b.jpg", "Tem", default);

        Assert.Equal(one.Value!.Key, two.Value!.Key);
        Assert.Null(await rig.Get<OpenPicture>().RunAsync("2026/11/" + new string('a', 32) + ".original", default));
    }
}
