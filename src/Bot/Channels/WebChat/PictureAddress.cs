using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BachDang.Outreach.Ward.Identity;

namespace BachDang.Outreach.Bot.Channels.WebChat;

/// <summary>Addresses of pictures in talks. Each carries its own proof, which only those who got the message with the
/// picture are told.</summary>
internal static class PictureAddress
{
    public const string Route = "/pictures/{name}/{proof}";
    private const string Root = "/webchat/pictures/";
    private const string Folder = "campaigns/";
    private const string Purpose = "webchat.picture";

    /// <param name="keys">Makes the proof.</param>
    /// <param name="key">The picture's name in the store.</param>
    public static string Of(AddressKeys keys, string key) =>
        $"{Root}{key[(key.LastIndexOf('/') + 1)..]}/{Proof(keys, key)}";

    /// <summary>The picture's name in the store; null where the proof is not of it.</summary>
    public static string? Read(AddressKeys keys, string name, string proof)
    {
        var key = Folder + name;
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(Proof(keys, key))) ? key : null;
    }

    private static string Proof(AddressKeys keys, string key) =>
        Base64Url.EncodeToString(keys.Hash(Purpose, key).AsSpan(0, 16));
}
