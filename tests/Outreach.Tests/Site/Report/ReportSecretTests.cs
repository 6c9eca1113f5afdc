using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Reports.Identities;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Site.Report;

public sealed class ReportSecretTests
{
    private const string Name = "Trịnh Thị Bích Ngân";
    private const string Phone = "0987654321";
    private const string Passphrase = "nước chảy đá mòn 38";

    [Fact]
    public async Task Name_phone_and_receipt_are_nowhere_in_the_data_and_open_with_the_passphrase()
    {
        await using var host = await RunningHost.StartAsync();
        Assert.True(CustodianKeys.Create(host.KeysFolder, Passphrase).Done);
        var visitor = await new FormVisitor(host.Url).BeginAsync();
        await visitor.PressAsync("loai", "hang-gia");
        await visitor.PressAsync("di", "tiep", ("loi", $"Tôi là {Name}, số {Phone}, mua phải nước giặt giả"));
        await visitor.PostAsync("/phan-anh", [("nhap", visitor.Draft), ("buoc", "Where"), ("sua", "Contact")]);
        Assert.Contains("hai người đồng ý", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("di", "tiep");
        Assert.Contains("chưa ghi tên", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("di", "tiep", ("ho-ten", Name), ("dien-thoai", Phone));
        Assert.Equal("Xem lại rồi gửi", visitor.Heading);
        Assert.DoesNotContain(Phone, visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("di", "gui");
        var code = visitor.Code;
        var box = (await host.ReadAsync(db => db.ReportContacts.SingleAsync())).Box;

        await host.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var secret in new[] { Name, Phone, code, code.Replace("-", "", StringComparison.Ordinal) })
        {
            foreach (var spelling in StoredBytes.SpellingsOf(secret))
            {
                Assert.All(StoredBytes.OfFiles(host.DataFolder),
                    bytes => Assert.Equal(-1, bytes.AsSpan().IndexOf(spelling)));
            }
        }
        using var custodian = Custodian.Open(host.KeysFolder, Passphrase).Value!;
        using var opened = new MemoryStream();
        Assert.True((await custodian.OpenAsync(new MemoryStream(box), opened, default)).Done);
        Assert.Equal(new ReporterContact(Name, Phone), ReporterContact.Read(opened.ToArray()));
        await host.StartAsync();
    }

    [Fact]
    public async Task Contact_once_given_can_be_taken_back_before_sending()
    {
        await using var host = await RunningHost.StartAsync();
        Assert.True(CustodianKeys.Create(host.KeysFolder, Passphrase).Done);
        var visitor = await new FormVisitor(host.Url).BeginAsync();
        await visitor.PressAsync("loai", "hang-gia");
        await visitor.PressAsync("di", "tiep", ("loi", "Nước giặt giả"));
        await visitor.PostAsync("/phan-anh", [("nhap", visitor.Draft), ("buoc", "Where"), ("sua", "Contact")]);
        await visitor.PressAsync("di", "tiep", ("ho-ten", Name));
        await visitor.PressAsync("sua", "Contact");
        Assert.Contains("đã niêm phong", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await visitor.PressAsync("di", "an");
        await visitor.PressAsync("di", "gui");
        Assert.Equal("Phường đã nhận phản ánh", visitor.Heading);
        Assert.Equal(0, await host.ReadAsync(db => db.ReportContacts.CountAsync()));
    }
}
