using System.Globalization;
using System.Text;
using System.Xml;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Ward.Campaigns.Outlets;

namespace BachDang.Outreach.Site.News;

/// <summary>Writes news as an Atom feed (RFC 4287).</summary>
/// <param name="ward">Who publishes.</param>
/// <param name="address">The site's address, without a slash at its end.</param>
/// <param name="sender">Key of the sender in addresses; null for all.</param>
internal sealed class AtomFeed(WardCard ward, string address, string? sender)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    // An empty feed changed last when there was nothing yet.
    private static readonly DateTimeOffset Never = new(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);

    public byte[] Write(IReadOnlyList<NewsItem> items)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "vi");
            var own = $"{address}{(sender is null ? "/tin.atom" : $"/tin/{sender}.atom")}";
            Text(xml, "id", own);
            Text(xml, "title", sender is null ? ward.Service : ward.SenderAtStart(sender));
            Text(xml, "updated", Time(items.Count == 0 ? Never : items.Max(item => item.ChangedAt)));
            Author(xml, null);
            Link(xml, "self", own, "application/atom+xml");
            Link(xml, "alternate", sender is null ? $"{address}/tin" : $"{address}/tin?noi={sender}", "text/html");
            foreach (var item in items) Entry(xml, item);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private void Entry(XmlWriter xml, NewsItem item)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", $"urn:uuid:{item.CampaignId}");
        Text(xml, "title", Clean(item.Title));
        Text(xml, "published", Time(item.At));
        Text(xml, "updated", Time(item.ChangedAt));
        Author(xml, item.Organization);
        Link(xml, "alternate", $"{address}/tin/{item.Address}", "text/html");
        // What was wrong is not spread any further: its correction stands first.
        if (item.CorrectedBy is { } right)
            Link(xml, "related", $"{address}/tin/{right.Address}", "text/html");
        var text = item.CorrectedBy is { } other
            ? $"{other.Title}\n{other.Content.Text}\n\n{item.Title}\n{item.Content.Text}"
            : item.Content.Text;
        Text(xml, "content", Clean(text.Replace("**", "", StringComparison.Ordinal)));
        xml.WriteEndElement();
    }

    private void Author(XmlWriter xml, string? organization)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", ward.SenderAtStart(organization));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string to, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", to);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, text);

    // Control characters have no place in XML at all.
    private static string Clean(string text) => new([.. text.Where(XmlConvert.IsXmlChar)]);

    private static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
