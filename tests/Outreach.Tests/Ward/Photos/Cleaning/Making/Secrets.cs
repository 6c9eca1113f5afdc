using System.Text;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;

/// <summary>Words put into every kind of metadata; none may be found in a working copy.</summary>
internal static class Secrets
{
    public const string Maker = "SECRETMAKER", MakerNote = "SECRETNOTE", Owner = "SECRETOWNER", Xmp = "SECRETXMP",
        Iptc = "SECRETCITY", Comment = "SECRETCOMMENT", Profile = "SECRETPROFILE", Tail = "SECRETTAIL",
        Private = "SECRETPRIVATE", Thumbnail = "SECRETTHUMB";

    public static readonly string[] All =
        [Maker, MakerNote, Owner, Xmp, Iptc, Comment, Profile, Tail, Private, Thumbnail];

    public static string[] FoundIn(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return [.. All.Where(secret => text.Contains(secret, StringComparison.Ordinal))];
    }

    public static byte[] XmpPacket() => Encoding.UTF8.GetBytes(
        "<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
        + $"xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator><rdf:Seq><rdf:li>{Xmp}</rdf:li></rdf:Seq>"
        + "</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>");

    /// <summary>A colour profile by its header only, with a description.</summary>
    public static byte[] ProfileBytes()
    {
        var text = Encoding.ASCII.GetBytes(Profile + "\0");
        var profile = new byte[128 + 4 + 12 + 12 + text.Length];
        profile[3] = (byte)profile.Length;
        Encoding.ASCII.GetBytes("mntrRGB XYZ ").CopyTo(profile, 12);
        Encoding.ASCII.GetBytes("acsp").CopyTo(profile, 36);
        (profile[131], profile[139], profile[143]) = (1, 144, (byte)(12 + text.Length));
        Encoding.ASCII.GetBytes("desc").CopyTo(profile, 132);
        Encoding.ASCII.GetBytes("desc").CopyTo(profile, 144);
        profile[155] = (byte)text.Length;
        text.CopyTo(profile, 156);
        return profile;
    }
}
