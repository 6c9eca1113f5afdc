using System.Globalization;
using System.Text;
using QRCoder;

namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>A QR code as the path of an SVG picture, in squares of one unit with the quiet border the standard asks
/// for.</summary>
/// <param name="Side">Width and height in squares.</param>
/// <param name="Path">The dark squares.</param>
internal sealed record QrPath(int Side, string Path)
{
    public static QrPath Of(string text)
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
        return new QrPath(data.ModuleMatrix.Count, path.ToString());
    }
}
