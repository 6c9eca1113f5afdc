using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs.Reporting;

/// <summary>Following a report that was sent.</summary>
public sealed class TrackReportFlowTests : IAsyncLifetime
{
    private Reporter _resident = null!;
    private string _receipt = "";

    private BotRig Rig => _resident.Rig;

    public async Task InitializeAsync()
    {
        _resident = await Reporter.StartAsync();
        await _resident.ReachesDraftAsync();
        await _resident.PressesKeyAsync("report.draft.send");
        _receipt = _resident.Receipt();
    }

    public async Task DisposeAsync() => await Rig.DisposeAsync();

    [Fact]
    public async Task Receipt_typed_back_at_any_time_and_sloppily_opens_the_report()
    {
        Assert.Contains("Đã tiếp nhận", (await _resident.SaysAsync(_receipt))[^1].Text);
        Assert.Contains("Đã tiếp nhận",
            (await _resident.SaysAsync("/tracuu " + _receipt.ToLowerInvariant().Replace('-', ' ')))[^1].Text);
        await _resident.SaysAsync("/tracuu");
        Assert.Contains("Đã tiếp nhận",
            (await _resident.SaysAsync(_receipt.Replace("-", "", StringComparison.Ordinal)))[^1].Text);
    }

    [Fact]
    public async Task Slip_in_a_receipt_is_told_and_no_lookup_is_spent_on_it()
    {
        var wrong = (_receipt[0] == 'A' ? 'B' : 'A') + _receipt[1..];

        for (var i = 0; i < 8; i++)
            Assert.Equal(Rig.Say("report.track.not_receipt"), (await _resident.SaysAsync("/tracuu " + wrong))[^1].Text);

        Assert.Contains("Đã tiếp nhận", (await _resident.SaysAsync("/tracuu " + _receipt))[^1].Text);
    }

    [Fact]
    public async Task Guessing_receipts_is_paused()
    {
        var said = "";
        for (var i = 0; i < 7; i++)
        {
            var guess = BachDang.Outreach.Ward.Identity.Receipt.New().Show();
            said = (await _resident.SaysAsync("/tracuu " + guess))[^1].Text;
        }
        Assert.StartsWith(Rig.Say("report.track.paused")[..20], said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_reports_stand_as_buttons_and_another_talk_sees_none_of_them()
    {
        var list = (await _resident.SaysAsync("/tracuu"))[^1];
        var button = list.Choices.Single(c => c.Data.StartsWith("d:o:track:", StringComparison.Ordinal));
        Assert.Contains("Đã tiếp nhận", (await _resident.SaysAsync("press:" + button.Data))[^1].Text);

        var other = new Reporter(Rig, "2");
        await other.SaysAsync("/start");
        Assert.Equal(Rig.Say("report.track.ask"), (await other.SaysAsync("/tracuu"))[^1].Text);
        Assert.Equal(Rig.Say("report.track.gone"), (await other.SaysAsync("press:" + button.Data))[^1].Text);
    }

    [Fact]
    public async Task News_is_neutral_and_its_button_shows_the_report()
    {
        var report = await _resident.ReportAsync();
        var before = _resident.Read.Count;
        await Rig.Ward.DoAsync(async db =>
        {
            var row = await db.Reports.AsTracking().SingleAsync();
            await new ReporterNews(db, Rig.Clock.GetUtcNow(), Rig.Ward.Order)
                .TellAsync(row, new News("report.moved.verifying", News.NoValues), CancellationToken.None);
            return 0;
        });
        await Rig.UntilAsync(() => _resident.Read.Count > before);
        Assert.Equal(Rig.Say("report.news"), _resident.Read[^1].Text);
        Assert.NotEqual(Guid.Empty, report.Id);

        Assert.Contains(Rig.Say("report.moved.verifying"),
            (await _resident.PressesKeyAsync("report.news_button"))[^1].Text);
    }

    [Fact]
    public async Task Words_to_the_ward_are_masked_and_stand_in_the_thread()
    {
        await _resident.SaysAsync(_receipt);
        await _resident.PressesKeyAsync("report.track.write_button");
        await _resident.SaysAsync("hôm nay quầy ấy lại bán, gọi tôi 0912345678");

        var message = await Rig.Ward.ReadAsync(db =>
            db.ReportMessages.AsNoTracking().SingleAsync(m => m.From == MessageFrom.Reporter));
        Assert.Contains("lại bán", message.Text);
        Assert.DoesNotContain("0912345678", message.Text);
    }

    [Fact]
    public async Task Following_can_be_stopped_and_taken_up_again()
    {
        await _resident.SaysAsync(_receipt);
        await _resident.PressesKeyAsync("report.track.unfollow_button");
        Assert.Equal(0, await Rig.Ward.ReadAsync(db => db.ReportLinks.CountAsync()));

        await _resident.SaysAsync(_receipt);
        await _resident.PressesKeyAsync("report.track.follow_button");
        Assert.Equal(1, await Rig.Ward.ReadAsync(db => db.ReportLinks.CountAsync()));
    }

    [Fact]
    public async Task Question_after_looking_is_answered_without_a_way_back_to_the_report()
    {
        await _resident.SaysAsync(_receipt);

        var answer = (await _resident.SaysAsync(SmallWard.FakeGoodsQuestion))[0];

        Assert.Contains("19/2023/QH15", answer.Text);
        var back = DialogButtons.Mark + "r";
        Assert.DoesNotContain(answer.Choices, c => c.Data.StartsWith(back, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_kept_is_told_and_erasing_leaves_the_report_without_its_link()
    {
        Assert.Contains("Hàng giả", (await _resident.SaysAsync("/dulieucuatoi"))[^1].Text);

        await _resident.SaysAsync("/xoadulieu");
        await _resident.PressesKeyAsync("command.xoadulieu.confirm");

        Assert.Equal(0, await Rig.Ward.ReadAsync(db => db.ReportLinks.CountAsync()));
        Assert.Equal(1, await Rig.Ward.ReadAsync(db => db.Reports.CountAsync()));
    }
}
