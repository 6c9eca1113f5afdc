using BachDang.Outreach.Knowledge.Text.Speaking;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Text;

public sealed class SpokenTextTests
{
    private static readonly SpokenText Spoken = new(new Dictionary<string, string>
    {
        ["UBND"] = "Ủy ban nhân dân",
        ["MTTQ"] = "Mặt trận Tổ quốc",
        ["TP."] = "thành phố",
        ["TP"] = "thành phố",
        ["P."] = "phường",
        ["QR"] = "quy e-rờ",
        ["v.v."] = "vân vân",
    });

    [Theory]
    [InlineData("Ngày 15/3", "Ngày mười lăm tháng ba")]
    [InlineData("Hẹn 15/3/2026 nhé", "Hẹn ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi sáu nhé")]
    [InlineData("Ngày 05/4", "Ngày mùng năm tháng tư")]
    [InlineData("Từ 15-20/3", "Từ ngày mười lăm đến ngày hai mươi tháng ba")]
    [InlineData("Tháng 3/2026", "Tháng ba năm hai nghìn không trăm hai mươi sáu")]
    [InlineData("Ngày 5 tháng 4", "Ngày mùng năm tháng tư")]
    [InlineData("Trong 5 ngày", "Trong năm ngày")]
    [InlineData("Sáng thứ 4", "Sáng thứ tư")]
    [InlineData("Lúc 7h30", "Lúc bảy giờ ba mươi phút")]
    [InlineData("Lúc 17:00", "Lúc mười bảy giờ")]
    [InlineData("Từ 7h - 11h", "Từ bảy giờ đến mười một giờ")]
    [InlineData("Mở cửa 24/7", "Mở cửa hai mươi bốn trên bảy")]
    [InlineData("Phạt 50.000đ", "Phạt năm mươi nghìn đồng")]
    [InlineData("Phạt 1,5 triệu đồng", "Phạt một phẩy năm triệu đồng")]
    [InlineData("Giá 500k", "Giá năm trăm nghìn đồng")]
    [InlineData("Giá 20.000 đ/kg", "Giá hai mươi nghìn đồng một ki-lô-gam")]
    [InlineData("Giảm 5%", "Giảm năm phần trăm")]
    [InlineData("Tăng 5,5 %", "Tăng năm phẩy năm phần trăm")]
    [InlineData("Nặng 1,2 kg", "Nặng một phẩy hai ki-lô-gam")]
    [InlineData("Gói 250g", "Gói hai trăm năm mươi gam")]
    [InlineData("Chai 500ml", "Chai năm trăm mi-li-lít")]
    [InlineData("Rộng 30 m²", "Rộng ba mươi mét vuông")]
    [InlineData("Dài 2km", "Dài hai ki-lô-mét")]
    [InlineData("Thiếu 1/2 kg", "Thiếu một phần hai ki-lô-gam")]
    [InlineData("Phạt 10-20 triệu đồng", "Phạt mười đến hai mươi triệu đồng")]
    [InlineData("Cho 18–25 tuổi", "Cho mười tám đến hai mươi lăm tuổi")]
    [InlineData("Gọi 0912 345 678", "Gọi không chín một hai ba bốn năm sáu bảy tám")]
    [InlineData("Gọi 1800.6838", "Gọi một tám không không sáu tám ba tám")]
    [InlineData("Gọi 113", "Gọi một một ba")]
    [InlineData("Quý III", "Quý ba")]
    [InlineData("Đại hội XIV", "Đại hội mười bốn")]
    [InlineData("Chỉ thị 38-CT/TW", "Chỉ thị số ba mươi tám, xê tê, tê vê kép")]
    [InlineData("Nghị định số 98/2020/NĐ-CP",
        "Nghị định số chín mươi tám, năm hai nghìn không trăm hai mươi, en-nờ đê, xê pê")]
    [InlineData("UBND P. Bạch Đằng", "Ủy ban nhân dân phường Bạch Đằng")]
    [InlineData("MTTQ TP.Hải Phòng", "Mặt trận Tổ quốc thành phố Hải Phòng")]
    [InlineData("Quét mã QR", "Quét mã quy e-rờ")]
    [InlineData("Tem CR", "Tem xê e-rờ")]
    [InlineData("CẢNH BÁO HÀNG GIẢ", "CẢNH BÁO HÀNG GIẢ")]
    [InlineData("Xem tại https://phuong.vn/tin?a=1.", "Xem trên trang tin của phường.")]
    [InlineData("Chi tiết: www.abc.vn", "Chi tiết: xem trên trang tin của phường")]
    [InlineData("Xăng E10 và 5G", "Xăng E mười và năm G")]
    [InlineData("Mã 893", "Mã tám trăm chín mươi ba")]
    [InlineData("Hàng giả (nhái)", "Hàng giả, nhái")]
    [InlineData("Chợ 🛒 Sắt", "Chợ Sắt")]
    public void Line_OfNotation_IsSaidInWords(string written, string said) => Assert.Equal(said, Spoken.Line(written));

    [Fact]
    public void Paragraphs_OfLists_AreSentencesWithoutMarks() => Assert.Equal(
        ["Bà con nhớ.", "Xem tem xê e-rờ.", "Một là, hỏi hóa đơn.", "Hai là, gọi một một ba!"],
        Spoken.Paragraphs("**Bà con nhớ**:\n- Xem tem CR;\n\n1. Hỏi hóa đơn\n2) Gọi 113!"));

    [Fact]
    public void Brief_OfLongText_TakesHalfAMinuteToAMinute()
    {
        var text = string.Join(' ', Enumerable.Repeat("Bà con xem kỹ tem, nhãn, hạn dùng trước khi mua hàng.", 60));
        var brief = SpokenScript.Brief(Spoken, "Cảnh giác hàng giả", text, "phường Bạch Đằng", "Trợ lý phường");
        var full = SpokenScript.Full(Spoken, "Cảnh giác hàng giả", text, "phường Bạch Đằng", "Trợ lý phường");

        Assert.InRange(brief.Reading.TotalSeconds, 30, 60);
        Assert.True(full.Reading > TimeSpan.FromMinutes(4));
        Assert.DoesNotContain(full.Paragraphs, line => line.Any(char.IsAsciiDigit));
    }

    [Fact]
    public void Paragraphs_OfAnything_NeverThrowAndLeaveNoDigit()
    {
        var random = new Random(1);
        const string Signs = "0123456789.,/-–:%đkghmQVXI() \nA&+*²°C";
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, 24).Select(_ => Signs[random.Next(Signs.Length)])]);
            Assert.DoesNotContain(string.Join(' ', Spoken.Paragraphs(text)), char.IsAsciiDigit);
        }
    }
}
