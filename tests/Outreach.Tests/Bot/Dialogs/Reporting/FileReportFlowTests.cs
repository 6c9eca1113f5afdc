using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs.Reporting;

/// <summary>A report from the first word to the receipt.</summary>
public sealed class FileReportFlowTests : IAsyncLifetime
{
    private Reporter _resident = null!;

    public async Task InitializeAsync() => _resident = await Reporter.StartAsync();

    public async Task DisposeAsync() => await _resident.Rig.DisposeAsync();

    [Fact]
    public async Task Whole_report_with_three_photos_is_filed_and_its_receipt_read_twice()
    {
        await _resident.SaysAsync("/phananh");
        await _resident.PressesAsync("Hàng giả, hàng nhái nhãn hiệu");
        await _resident.SaysAsync("Quầy 12 bán bột giặt giả, số lô B123, HSD 12/2027");
        await _resident.PressesAsync("Nhãn hiệu");
        await _resident.SaysAsync("Ô Mô");
        await _resident.PressesKeyAsync("report.ask.details_done");
        await _resident.SaysAsync("Chợ Bạch Đằng, quầy 12, số 5 đường Lê Lợi");
        await _resident.SaysAsync("hôm qua lúc đi chợ");
        foreach (var file in new[] { "baseline.jpg", "plain.png", "lossy.webp" }) await _resident.SendsPhotoAsync(file);
        await _resident.PressesKeyAsync("report.ask.photos_done");
        var draft = (await _resident.PressesKeyAsync("report.ask.follow_talk"))[^1];
        Assert.Contains("Ô Mô", draft.Text);
        Assert.Contains("3 ảnh", draft.Text);
        Assert.Contains("số 5 đường Lê Lợi", draft.Text);

        var said = await _resident.PressesKeyAsync("report.draft.send");

        var receipt = _resident.Receipt();
        Assert.Equal(2, said.Count);
        Assert.All(said, body => Assert.Contains(receipt, body.Text));
        var report = await _resident.ReportAsync();
        Assert.Equal(("hang-gia", "B123", "12/2027"), (report.Category, report.Lot, report.Expiry));
        Assert.Equal(_resident.Rig.Knowledge.Today.AddDays(-1), report.SeenOn);
        Assert.Equal(3, (await _resident.PhotosAsync()).Count(p => p.ReportId == report.Id));
        Assert.True(await _resident.Rig.Ward.ReadAsync(db => db.ReportLinks.AnyAsync(l => l.ReportId == report.Id)));
        Assert.False(await _resident.Rig.Ward.ReadAsync(db => db.Conversations.AnyAsync(c => c.DialogsSealed != null)));
    }

    [Fact]
    public async Task Every_step_can_be_skipped_but_an_empty_report_is_asked_for_one_sentence()
    {
        await _resident.SaysAsync("/phananh");
        await _resident.PressesAsync("Việc khác về hàng hóa");
        for (var i = 0; i < 5; i++) await _resident.PressesSkipAsync();
        await _resident.PressesKeyAsync("report.ask.follow_talk");

        var refused = (await _resident.PressesKeyAsync("report.draft.send"))[^1];
        Assert.StartsWith(_resident.Rig.Say("report.ask.too_little"), refused.Text, StringComparison.Ordinal);

        await _resident.SaysAsync("bán đồ chơi không có nhãn");
        await _resident.PressesKeyAsync("report.draft.send");
        Assert.Equal("bán đồ chơi không có nhãn", (await _resident.ReportAsync()).Words);
    }

    [Fact]
    public async Task Each_part_of_the_draft_can_be_corrected()
    {
        await _resident.ReachesDraftAsync();

        await _resident.PressesKeyAsync("report.draft.edit");
        await _resident.PressesAsync("Nơi bán");
        var draft = (await _resident.SaysAsync("Chợ Đổ, quầy 3"))[^1];
        Assert.Contains("Chợ Đổ, quầy 3", draft.Text);
        Assert.DoesNotContain("Lê Lợi", draft.Text);

        await _resident.SaysAsync("sửa");
        await _resident.PressesAsync("Việc");
        draft = (await _resident.PressesAsync("Hàng lậu, hàng không rõ nguồn gốc"))[^1];
        Assert.Contains("Hàng lậu", draft.Text);

        await _resident.SaysAsync("gửi đi");
        Assert.Equal("hang-lau", (await _resident.ReportAsync()).Category);
    }

    [Fact]
    public async Task Going_back_leads_through_every_step_to_the_first_one()
    {
        await _resident.ReachesDraftAsync();

        foreach (var step in new[] { "follow", "photos", "when", "place", "details", "story", "category" })
        {
            var asked = step == "follow" ? await _resident.SaysAsync("quay lại") : await _resident.PressesBackAsync();
            if (step is "story") Assert.Contains(_resident.Rig.Say("report.ask.story"), asked[^1].Text);
            else Assert.StartsWith(
                _resident.Rig.Say($"report.ask.{step}")[..12], asked[^1].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Question_in_between_is_answered_and_the_report_goes_on()
    {
        await _resident.SaysAsync("/phananh");
        await _resident.PressesAsync("Hàng giả, hàng nhái nhãn hiệu");

        var answer = (await _resident.SaysAsync(SmallWard.FakeGoodsQuestion))[0];
        Assert.Contains("19/2023/QH15", answer.Text);

        var back = answer.Choices[^1];
        Assert.Equal(_resident.Rig.Say("report.ask.story"), (await _resident.SaysAsync("press:" + back.Data))[^1].Text);
    }

    [Fact]
    public async Task Story_of_somebody_hurt_is_kept_and_help_is_said_first()
    {
        await _resident.SaysAsync("/phananh");
        await _resident.PressesAsync("Thực phẩm, thuốc, mỹ phẩm không an toàn");

        var said = await _resident.SaysAsync("con tôi vừa uống nhầm thuốc chuột");

        Assert.StartsWith(_resident.Rig.Say("emergency.poisoning")[..15], said[0].Text, StringComparison.Ordinal);
        Assert.StartsWith(_resident.Rig.Say("report.ask.details")[..15], said[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_mean_a_report_begin_it_and_are_its_story()
    {
        var said = await _resident.SaysAsync("tôi muốn báo cửa hàng bán hàng giả ở đầu ngõ 5");

        Assert.Equal(_resident.Rig.Say("report.ask.category"), said[^1].Text);
        var next = (await _resident.PressesAsync("Hàng giả, hàng nhái nhãn hiệu"))[^1];
        Assert.Contains("cửa hàng bán hàng giả", next.Text);
    }

    [Fact]
    public async Task Link_of_a_poster_presets_its_place_and_an_unknown_one_presets_none()
    {
        await _resident.SaysAsync("/start r_" + SmallWard.Place);
        await _resident.PressesAsync("Cân, đong, đo thiếu");
        await _resident.SaysAsync("quầy cá cân thiếu hai lạng");
        var place = (await _resident.PressesKeyAsync("report.ask.details_done"))[^1];
        Assert.Contains(SmallWard.PlaceName, place.Text);
        await _resident.PressesKeyAsync("report.ask.continue");
        await _resident.PressesKeyAsync("report.ask.yesterday");
        await _resident.PressesKeyAsync("report.ask.photos_none");
        await _resident.PressesKeyAsync("report.ask.follow_talk");
        await _resident.PressesKeyAsync("report.draft.send");
        Assert.Equal(SmallWard.Place, (await _resident.ReportAsync()).PlaceKey);

        await _resident.SaysAsync("/start r_khong-co");
        await _resident.PressesAsync("Cân, đong, đo thiếu");
        await _resident.SaysAsync("quầy cá cân thiếu hai lạng");
        var open = (await _resident.PressesKeyAsync("report.ask.details_done"))[^1];
        Assert.Equal(_resident.Rig.Say("report.ask.place"), open.Text);
    }

    [Fact]
    public async Task Leaving_drops_the_photos_of_the_draft()
    {
        await _resident.SaysAsync("/phananh");
        await _resident.SendsPhotoAsync();
        Assert.Equal(PhotoState.Kept, (await _resident.PhotosAsync()).Single().State);

        await _resident.PressesLeaveAsync();

        Assert.Equal(PhotoState.Erasing, (await _resident.PhotosAsync()).Single().State);
        Assert.Equal(0, await _resident.Rig.Ward.ReadAsync(db => db.Reports.CountAsync()));
    }

    [Fact]
    public async Task Beginning_again_takes_the_open_draft_up()
    {
        await _resident.SaysAsync("/phananh");
        await _resident.PressesAsync("Cân, đong, đo thiếu");

        Assert.Equal(_resident.Rig.Say("report.ask.story"), (await _resident.SaysAsync("/phananh"))[^1].Text);
    }

    [Fact]
    public async Task Draft_is_erased_after_a_day()
    {
        await _resident.SaysAsync("/phananh");
        await _resident.SendsPhotoAsync();

        _resident.Rig.Clock.Advance(ReportRules.KeepDraft);
        await _resident.Rig.UntilAsync(async db => !await db.Conversations.AnyAsync(c => c.DialogsSealed != null));

        Assert.False(await _resident.Rig.Ward.ReadAsync(db => db.Conversations.AnyAsync(c => c.DialogsSealed != null)));
    }
}
