using BachDang.Outreach.Knowledge.Evaluation.Checking;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Evaluation;

public sealed class FactReaderTests
{
    [Theory]
    [InlineData("phạt 500 nghìn–1 triệu đồng", "500000 1000000dong")]
    [InlineData("từ 1–3 triệu đồng", "3000000dong 1000000dong")]
    [InlineData("1.500.000 đồng hay 1,5 triệu", "1500000dong 1500000")]
    [InlineData("2 tỷ, 5%", "2000000000 5%")]
    [InlineData("12 tháng, 24 giờ", "12thang 24gio")]
    [InlineData("Điều 38, khoản 2 Điều 5", "38dieu 2khoan 5dieu")]
    [InlineData("từ ngày 15/4/2026", "2026-4-15")]
    [InlineData("ngày 01 tháng 07 năm 2024", "2024-7-1")]
    [InlineData("tháng 4 năm 2026 và 04/2026", "4/2026 4/2026")]
    [InlineData("Luật số 19/2023/QH15, Nghị định 119/2017", "19/2023/qh15 119/2017")]
    [InlineData("Thông tư 09/2017/TT-BKHCN", "9/2017/tt-bkhcn")]
    [InlineData("QCVN 2:2021/BKHCN; 38-CT/TW.", "2:2021/bkhcn 38-ct/tw")]
    [InlineData("1. Xem tem.\n2) Hỏi chợ.\n3 cái", "3cai")]
    [InlineData("mở cửa 7:30-11:00", "7:30-11:00")]
    [InlineData("ở chợ, đồng/kg và/hoặc", "")]
    public void Read_Text_GivesItsFactsInOneSpelling(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', FactReader.Read(text).Select(fact => fact.Value + fact.Unit)));
}
