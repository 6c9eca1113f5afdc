using BachDang.Outreach.Ward.Officers.SigningIn;
using QRCoder;

namespace BachDang.Outreach.Admin.SignIn;

/// <summary>The secret of a code app, to be photographed or typed.</summary>
/// <param name="Source">A QR code as the source of an <c>img</c>.</param>
/// <param name="Groups">The key in groups of four letters.</param>
internal sealed record CodePicture(string Source, IReadOnlyList<string> Groups)
{
    private const int GroupLength = 4;
    private const int PixelsPerModule = 5;

    /// <param name="codes">The secret.</param>
    /// <param name="issuer">The name under which the app shows the code.</param>
    public static CodePicture Of(OfferedCodes codes, string issuer)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(codes.Name)}"
            + $"?secret={codes.Key}&issuer={Uri.EscapeDataString(issuer)}&digits=6";
        using var maker = new QRCodeGenerator();
        using var data = maker.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        var png = Convert.ToBase64String(picture.GetGraphic(PixelsPerModule));
        return new CodePicture(
            $"data:image/png;base64,{png}", [.. codes.Key.Chunk(GroupLength).Select(group => new string(group))]);
    }
}
