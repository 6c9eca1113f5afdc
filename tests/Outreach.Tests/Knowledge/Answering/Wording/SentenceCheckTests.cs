using BachDang.Outreach.Knowledge.Answering.Wording.Sentences;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Answering.Wording;

public sealed class SentenceCheckTests
{
    private static readonly SentenceCheck Check = new(RealContent.Knowledge.Content.Words.Rewording);

    [Theory]
    [InlineData("Bà con giữ nguyên hàng và hóa đơn.", "Cô bác giữ nguyên hàng và hóa đơn nhé.")]
    [InlineData("Phạt 2,5–5 triệu đồng với cá nhân.", "Phạt 2,5–5 triệu đồng với các cá nhân ạ.")]
    [InlineData("Khi hàng lỗi, người bán phải đổi.", "Khi hàng lỗi, bên bán sẽ phải đổi ạ.")]
    [InlineData("Nộp tại Ủy ban nhân dân phường.", "nộp ở Ủy ban nhân dân phường")]
    [InlineData("Báo **ban quản lý chợ** trước.", "Báo ban quản lý chợ trước!")]
    public void Accept_OnlyNeutralWordsChanged_IsTaken(string own, string written) =>
        Assert.NotNull(Take(own, written));

    [Theory]
    [InlineData("Trả trong 30 ngày.", "Trả trong 31 ngày.")]
    [InlineData("Trả trong 30 ngày.", "Trả trong ba mươi ngày.")]
    [InlineData("Trả trong ba mươi ngày.", "Trả trong bốn mươi ngày.")]
    [InlineData("Phạt 2,5–5 triệu đồng.", "Phạt 25–5 triệu đồng.")]
    [InlineData("Phạt 2,5–5 triệu đồng.", "Phạt 2, 5, 5 triệu đồng.")]
    [InlineData("Phạt 1–2 lần số lời.", "Phạt 1/2 lần số lời.")]
    [InlineData("Phạt 10 triệu đồng.", "Phạt 10 tỷ đồng.")]
    [InlineData("Hoàn ít nhất 90% số tiền.", "Hoàn ít nhất 90 số tiền.")]
    [InlineData("Hoàn ít nhất 90% số tiền.", "Hoàn 90% số tiền.")]
    [InlineData("Cá nhân 5 triệu, tổ chức 10 triệu.", "Cá nhân 10 triệu, tổ chức 5 triệu.")]
    [InlineData("Cá nhân 5 triệu, tổ chức 10 triệu.", "Cá nhân 10 triệu.")]
    [InlineData("Người bán không được từ chối.", "Người bán được từ chối.")]
    [InlineData("Người bán được từ chối.", "Người bán không được từ chối.")]
    [InlineData("Không, được trả hàng.", "Không được trả hàng.")]
    [InlineData("Không báo vi phạm.", "Không báo là vi phạm.")]
    [InlineData("Người bán phải nộp phạt.", "Người bán, bà con phải nộp phạt.")]
    [InlineData("Được trả hàng nếu hàng lỗi.", "Được trả hàng.")]
    [InlineData("Ở trong chợ, báo ban quản lý.", "Báo ban quản lý.")]
    [InlineData("Có hóa đơn hoặc tin nhắn.", "Có hóa đơn và tin nhắn.")]
    [InlineData("Có thể bị phạt.", "Bị phạt.")]
    [InlineData("Theo Nghị định 98/2020/NĐ-CP.", "Theo Nghị định 98/2021/NĐ-CP.")]
    [InlineData("Báo Sở Công Thương.", "Báo Sở Y tế.")]
    [InlineData("Từ ngày 01/03/2026.", "Từ ngày 03/01/2026.")]
    [InlineData("Người bán phải đổi.", "Người bán phải đổi?")]
    [InlineData("Người bán phải đổi.", "Người bán phải đổi 👍.")]
    [InlineData("Người bán phải đổi.", "")]
    [InlineData("Người bán phải đổi.", "ạ ạ ạ")]
    public void Accept_AnythingElseChanged_IsRefused(string own, string written) => Assert.Null(Take(own, written));

    [Fact]
    public void Accept_PoliteWordsWithoutEnd_IsRefused() =>
        Assert.Null(Take("Người bán phải đổi.", "Người bán phải đổi" + string.Concat(Enumerable.Repeat(" ạ", 200))));

    private static string? Take(string own, string written) => Check.Accept(written, [new Piece(1, own, false, true)]);
}
