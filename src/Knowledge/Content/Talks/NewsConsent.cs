using System.Security.Cryptography;
using System.Text;

namespace BachDang.Outreach.Knowledge.Content.Talks;

/// <summary>What residents agree to when they ask for news, the same in every channel.</summary>
public static class NewsConsent
{
    /// <summary>Its words in content/replies.yml.</summary>
    public const string ReplyKey = "subscribe.consent";
    private const int Letters = 12;

    /// <summary>The version of the consent: made of the words themselves, so that no change of them goes unnoticed.
    /// </summary>
    public static string VersionOf(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Letters];
}
