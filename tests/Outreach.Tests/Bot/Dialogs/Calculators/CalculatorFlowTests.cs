using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs.Calculators;

public sealed class CalculatorFlowTests : IAsyncLifetime
{
    private BotRig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await BotRig.StartAsync(holiday: "2026-11-26");
        await _rig.AskAsync("1", "/start", replies: 2);
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Short_weight_is_asked_for_step_by_step_and_worked_out()
    {
        Assert.Equal(Say("weight.said"), (await SaysAsync("tính giúp cân thiếu")).Text);
        var again = await SaysAsync("nhiều lắm");
        Assert.Equal($"{Say("weight.not")}\n{Say("weight.said")}", again.Text);
        Assert.Equal(Say("weight.weighed"), (await SaysAsync("2 cân")).Text);
        Assert.Equal(Say("weight.price"), (await SaysAsync("thieu 2 lang")).Text);
        var scales = await SaysAsync("150");
        Assert.Equal(Say("weight.scale"), scales.Text);

        var result = await SaysAsync(Press(scales, "8 kg"));

        Assert.Contains("Thiếu **200 g**, tức 10 %", result.Text);
        Assert.Contains("mất 30.000 đồng", result.Text);
        Assert.Contains("nhiều hơn mức đó", result.Text);
        Assert.Contains("09/2017/TT-BKHCN", result.Text);
    }

    [Fact]
    public async Task Short_weight_told_in_one_message_only_asks_for_the_scale()
    {
        var scales = await SaysAsync("mua 2kg cá 150k/kg về cân lại 1,8kg thiếu bao nhiêu");
        Assert.Equal(Say("weight.scale"), scales.Text);

        var result = await SaysAsync("không nhớ");

        Assert.Contains("Thiếu **200 g**", result.Text);
        Assert.Contains(Say("weight.no_limit"), result.Text);
    }

    [Fact]
    public async Task Question_interrupts_a_calculation_and_the_button_leads_back()
    {
        await SaysAsync("tính giúp cân thiếu");
        await SaysAsync("2kg");

        var answer = await SaysAsync(SmallWard.FakeGoodsQuestion);
        Assert.Contains("19/2023/QH15", answer.Text);
        var back = await SaysAsync(Press(answer, "tính cân thiếu"));
        Assert.Equal(Say("weight.weighed"), back.Text);

        Assert.Equal(Say("weight.said"), (await SaysAsync("quay lại")).Text);
        Assert.Equal(Say("weight.weighed"), (await SaysAsync("3kg")).Text);
        Assert.Equal(Say("weight.price"), (await SaysAsync("2,9kg")).Text);
    }

    [Fact]
    public async Task House_number_in_a_question_is_no_weight()
    {
        await SaysAsync("tính giúp cân thiếu");

        var answer = await SaysAsync("nhà em ở số 5 ngõ 12, " + SmallWard.FakeGoodsQuestion);

        Assert.DoesNotContain(Say("weight.weighed"), answer.Text, StringComparison.Ordinal);
        Assert.Contains("19/2023/QH15", answer.Text);
    }

    [Fact]
    public async Task Calculation_that_waited_too_long_is_over_and_says_so()
    {
        await SaysAsync("tính giúp cân thiếu");
        _rig.Clock.Advance(TimeSpan.FromMinutes(30));

        var replies = await _rig.AskAsync("1", "2kg", replies: 1);

        Assert.DoesNotContain(replies, body => body.Text == Say("weight.weighed"));
    }

    [Fact]
    public async Task Question_that_fits_several_articles_is_offered_them_and_the_way_back()
    {
        await SaysAsync("tính giúp cân thiếu");
        await SaysAsync("2kg");

        var offered = await SaysAsync("mua hàng giả ở chợ, cân ở chợ bị thiếu thì báo ai?");

        Assert.Contains(offered.Choices, choice => choice.Data.StartsWith("d:r:", StringComparison.Ordinal));
        Assert.Equal(Say("weight.price"), (await SaysAsync("1,9 kg")).Text);
    }

    [Fact]
    public async Task Packs_are_compared_and_one_more_can_be_added()
    {
        Assert.Equal(Say("price.first"), (await SaysAsync("so giá giúp tôi")).Text);
        Assert.Equal(Say("price.next"), (await SaysAsync("45k 800g")).Text);
        var two = await SaysAsync("30k 500g");
        Assert.Contains("Loại 1 rẻ nhất", two.Text);
        var three = await SaysAsync("50k 1kg");
        Assert.Contains("Loại 3 rẻ nhất", three.Text);
        var other = await SaysAsync("chai 1 lít 20k");
        Assert.StartsWith(Say("price.other_kind"), other.Text, StringComparison.Ordinal);
        Assert.Contains(other.Choices, choice => choice.Title == _rig.Say("dialog.done"));

        Assert.Equal(_rig.Say("dialog.finished"), (await SaysAsync(Press(three, "Xong"))).Text);
    }

    [Fact]
    public async Task Working_days_of_a_door_to_door_purchase_skip_the_holiday()
    {
        var kinds = await SaysAsync("tính hạn đổi trả");
        Assert.Equal(Say("term.contract"), (await SaysAsync(Press(kinds, "tận nhà"))).Text);

        var result = await SaysAsync("hôm nay");

        // Wednesday 25, then a holiday: Friday, Monday, Tuesday.
        Assert.Contains("01/12/2026", result.Text);
        Assert.Contains("Điều 44", result.Text);
        Assert.DoesNotContain(Say("term.holidays"), result.Text);
    }

    [Fact]
    public async Task Barcode_in_the_message_is_checked_at_once()
    {
        var right = await SaysAsync("kiểm tra mã vạch 8934563138165");
        var wrong = await SaysAsync("kiem tra giup ma vach 8934563138166");

        Assert.Contains("GS1 Việt Nam", right.Text);
        Assert.Contains("phải là 5, không phải 6", wrong.Text);
        Assert.All([right, wrong], body => Assert.Contains("không chứng minh hàng thật", body.Text));
    }

    [Fact]
    public async Task Calculation_inside_a_calculation_leaves_the_first_one_waiting()
    {
        await SaysAsync("tính giúp cân thiếu");
        await SaysAsync("2kg");

        var barcode = await SaysAsync("kiểm tra mã vạch 8934563138165");
        var back = await SaysAsync(Press(barcode, "tính cân thiếu"));

        Assert.Equal(Say("weight.weighed"), back.Text);
    }

    private string Say(string key) => _rig.Say("calculator." + key);

    private async Task<MessageBody> SaysAsync(string text) => (await _rig.AskAsync("1", text))[0];

    private static string Press(MessageBody body, string title) =>
        "press:" + body.Choices.First(choice => choice.Title.Contains(title, StringComparison.Ordinal)).Data;
}
