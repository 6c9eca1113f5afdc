using System.Globalization;
using System.Text;
using System.Xml;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Ward.Campaigns.Outlets;

namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>Draws the square picture as SVG, 1080 pixels wide, with attributes only: no style, no script, no font from
/// elsewhere.</summary>
/// <param name="ward">Who speaks.</param>
/// <param name="page">The campaign.</param>
/// <param name="address">Where the QR code leads.</param>
/// <param name="picture">The campaign's picture as a data address; null for none.</param>
internal sealed class SquareDrawing(WardCard ward, OutletPage page, string address, string? picture)
{
    public const int Side = 1080;
    private const int Edge = 64;
    private const int Head = 110;
    private const int Foot = 232;
    private const int PictureHeight = 330;
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Brand = "#0b5f58";
    private const string Ink = "#1d2a2c";

    public string Draw()
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("svg", Svg);
            Put(xml, ("viewBox", $"0 0 {Side} {Side}"), ("width", $"{Side}"), ("height", $"{Side}"),
                ("font-family", "Be Vietnam Pro, Segoe UI, Roboto, Noto Sans, Arial, sans-serif"));
            Box(xml, 0, 0, Side, Side, "#ffffff");
            Box(xml, 0, 0, Side, Head, Brand);
            Line(xml, ward.SenderAtStart(page.Campaign.Organization), 70, 40, "#ffffff", true);
            Words(xml, Top(xml));
            Bottom(xml);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private int Top(XmlWriter xml)
    {
        if (picture is null) return Head + 24;
        xml.WriteStartElement("image", Svg);
        Put(xml, ("x", "0"), ("y", $"{Head}"), ("width", $"{Side}"), ("height", $"{PictureHeight}"),
            ("preserveAspectRatio", "xMidYMid slice"), ("href", picture));
        xml.WriteEndElement();
        return Head + PictureHeight + 12;
    }

    private void Words(XmlWriter xml, int top)
    {
        const int width = Side - 2 * Edge;
        var title = SquareText.Fit([page.Campaign.Title], width, picture is null ? 250 : 160, true,
            [72, 64, 56, 48, 42, 36, 32]);
        var y = Lines(xml, title, top, Brand, isBold: true) + 22;
        var body = SquareText.Fit(OutletWords.Lines(page.Content.Text), width, Side - Foot - y - 16, false,
            [44, 40, 36, 34, 32, 30, 28]);
        Lines(xml, body, y, Ink, isBold: false);
    }

    private void Bottom(XmlWriter xml)
    {
        const int code = 190;
        var top = Side - Foot + 12;
        Box(xml, 0, Side - Foot, Side, Foot, "#e3f0ee");
        var qr = QrPath.Of(address);
        Box(xml, Edge, top + 8, code, code, "#ffffff");
        xml.WriteStartElement("path", Svg);
        var place = string.Create(CultureInfo.InvariantCulture,
            $"translate({Edge} {top + 8}) scale({code / (double)qr.Side:0.####})");
        Put(xml, ("transform", place), ("d", qr.Path), ("fill", "#000000"));
        xml.WriteEndElement();
        var beside = SquareText.Fit([ward.Service, address], Side - 2 * Edge - code - 32, 150, true, [38, 34, 30, 26]);
        Lines(xml, beside, top + 24, Ink, isBold: true, Edge + code + 32);
    }

    private static int Lines(XmlWriter xml, FittedText text, int top, string colour, bool isBold, int x = Edge)
    {
        var y = top;
        foreach (var line in text.Lines)
        {
            y += (int)(text.Size * 1.3);
            Line(xml, line, y - (int)(text.Size * 0.28), text.Size, colour, isBold, x);
        }
        return y;
    }

    private static void Line(
        XmlWriter xml, string line, int y, int size, string colour, bool isBold, int x = Edge)
    {
        xml.WriteStartElement("text", Svg);
        Put(xml, ("x", $"{x}"), ("y", $"{y}"), ("font-size", $"{size}"), ("fill", colour),
            ("font-weight", isBold ? "600" : "400"));
        xml.WriteString(new string([.. line.Where(XmlConvert.IsXmlChar)]));
        xml.WriteEndElement();
    }

    private static void Box(XmlWriter xml, int x, int y, int width, int height, string colour)
    {
        xml.WriteStartElement("rect", Svg);
        Put(xml, ("x", $"{x}"), ("y", $"{y}"), ("width", $"{width}"), ("height", $"{height}"), ("fill", colour));
        xml.WriteEndElement();
    }

    private static void Put(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
    }
}
