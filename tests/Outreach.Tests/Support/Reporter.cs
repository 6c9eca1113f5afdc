using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace BachDang.Outreach.Tests.Support;

/// <summary>One resident who reports in the chat, in the words of the tests.</summary>
internal sealed class Reporter(BotRig rig, string address)
{
    public const string Passphrase = "nước chảy đá mòn 38";

    public BotRig Rig => rig;

    /// <summary>What this resident has read so far.</summary>
    public IReadOnlyList<MessageBody> Read =>
        [.. rig.Channel.Attempts.Where(attempt => attempt.To == address).Select(attempt => attempt.Parcel.Body)];

    /// <summary>A resident in a ward whose sent files are the test pictures.</summary>
    public static async Task<Reporter> StartAsync(string provider = "Sqlite", bool withKey = true)
    {
        var rig = await BotRig.StartAsync(provider);
        if (withKey)
            Assert.True(CustodianKeys.Create(rig.Ward.Get<IOptions<KeysOptions>>().Value.Folder, Passphrase).Done);
        rig.Channel.OnOpen = file => new MemoryStream(Dirty.From(file, 1));
        var reporter = new Reporter(rig, "1");
        await reporter.SaysAsync("/start");
        return reporter;
    }

    /// <summary>Says something and gets all that is said to it.</summary>
    public async Task<IReadOnlyList<MessageBody>> SaysAsync(string text)
    {
        var before = Read.Count;
        await rig.ResidentSaysAsync(address, text);
        await rig.UntilSettledAsync();
        return [.. Read.Skip(before)];
    }

    /// <summary>Presses the newest button with this title.</summary>
    public Task<IReadOnlyList<MessageBody>> PressesAsync(string title)
    {
        var button = Read.Reverse().SelectMany(body => body.Choices).FirstOrDefault(c => c.Title == title);
        Assert.True(button is not null,
            $"No button '{title}'; there are: {string.Join(" | ", Read[^1].Choices.Select(c => c.Title))}");
        return SaysAsync("press:" + button.Data);
    }

    public Task<IReadOnlyList<MessageBody>> PressesKeyAsync(string key) => PressesAsync(rig.Say(key));

    public Task<IReadOnlyList<MessageBody>> PressesSkipAsync() => PressesFirstAsync("d:s:");

    public Task<IReadOnlyList<MessageBody>> PressesBackAsync() => PressesKeyAsync(DialogReplyKeys.Back);

    public Task<IReadOnlyList<MessageBody>> PressesLeaveAsync() => PressesFirstAsync("d:x:");

    public Task<IReadOnlyList<MessageBody>> SendsPhotoAsync(
        string file = "baseline.jpg", string album = "", string words = "", string kind = "photo") =>
        SaysAsync($"kind:{kind}@{album}@{file} {words}".TrimEnd());

    /// <summary>From the beginning to the draft, without photos.</summary>
    public async Task<MessageBody> ReachesDraftAsync(string story = "Quầy 12 bán bột giặt giả nhãn hiệu, gói in mờ")
    {
        await SaysAsync("/phananh");
        await PressesAsync("Hàng giả, hàng nhái nhãn hiệu");
        await SaysAsync(story);
        await PressesKeyAsync("report.ask.details_done");
        await SaysAsync("Chợ Bạch Đằng, quầy 12, số 5 đường Lê Lợi");
        await PressesKeyAsync("report.ask.today");
        await PressesSkipAsync();
        return (await PressesKeyAsync("report.ask.follow_talk"))[^1];
    }

    public Task<Report> ReportAsync() => rig.Ward.ReadAsync(db => db.Reports.AsNoTracking().SingleAsync());

    public Task<List<ReportPhoto>> PhotosAsync() =>
        rig.Ward.ReadAsync(db => db.ReportPhotos.AsNoTracking().OrderBy(p => p.Order).ToListAsync());

    /// <summary>The receipt that was read last.</summary>
    public string Receipt() => Read.SelectMany(body => body.Text.Split(['\n', ' ', '*']))
        .Last(word => word.Length == 15 && word.Count(c => c == '-') == 2);

    private Task<IReadOnlyList<MessageBody>> PressesFirstAsync(string mark) => SaysAsync("press:" + Read.Reverse()
        .SelectMany(body => body.Choices).First(c => c.Data.StartsWith(mark, StringComparison.Ordinal)).Data);
}
