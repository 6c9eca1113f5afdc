using System.Globalization;
using System.Text;
using QRCoder;

namespace BachDang.Outreach.Site.Report;

/// <summary>A QR code as the path of an SVG picture, in squares of one unit; no style attribute, which the content
/// policy would drop.</summary>
/// <param name="Side">Width and height in squares, with the quiet border the standard asks for.</param>
/// <param name="Path">The dark squares.</param>
internal sealed record QrPicture(int Side, string Path)
{
    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                if (!row[x]) continue;
                var from = x;
                while (x + 1 < row.Count && row[x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x + 1 - from}v1H{from}z");
            }
        }
        return new QrPicture(data.ModuleMatrix.Count, path.ToString());
    }
}
