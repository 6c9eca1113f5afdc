using BachDang.Outreach.Ward.Photos.Barcodes;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Barcodes;

public sealed class BarcodeTests
{
    [Theory]
    [InlineData("8934563138165", nameof(BarcodeKind.Ean13), 893)]
    [InlineData("893 4563 138165", nameof(BarcodeKind.Ean13), 893)]
    [InlineData("036000291452", nameof(BarcodeKind.UpcA), 3)]
    [InlineData("96385074", nameof(BarcodeKind.Ean8), 963)]
    [InlineData("18934563138162", nameof(BarcodeKind.Gtin14), 893)]
    public void Read_RightNumber_GivesKindAndPrefix(string text, string kind, int prefix)
    {
        var code = Barcode.Read(text)!;
        Assert.Equal((kind, prefix), (code.Kind.ToString(), code.Prefix));
    }

    [Theory]
    [InlineData("")]
    [InlineData("8934563138164")]
    [InlineData("893456313816")]
    [InlineData("0912345678")]
    [InlineData("893456313816x")]
    public void Read_NoRightNumber_GivesNone(string text) => Assert.Null(Barcode.Read(text));

    [Fact]
    public void Gtin_TwoFormsOfOneNumber_AreEqual() =>
        Assert.Equal(Barcode.Read("036000291452")!.Gtin, Barcode.Read("0036000291452")!.Gtin);

    [Fact]
    public void Read_EverySlipOfOneDigit_IsFound()
    {
        const string Right = "8934563138165";
        for (var at = 0; at < Right.Length; at++)
        {
            foreach (var digit in "0123456789".Where(d => d != Right[at]))
                Assert.Null(Barcode.Read(Right.Remove(at, 1).Insert(at, $"{digit}")));
        }
    }
}
