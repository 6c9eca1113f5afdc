using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BachDang.Outreach.Tests.Support;

/// <summary>An officer's telephone that makes and uses one passkey (WebAuthn, ES256, no attestation). What it says can
/// be bent, to see that it is refused.</summary>
internal sealed class PasskeyDevice : IDisposable
{
    private static readonly string[] Transports = ["internal"];

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _owner = "";

    public string Origin { get; set; } = "http://localhost:5081";

    /// <summary>Whether it asked its owner for a finger or a PIN.</summary>
    public bool AsksOwner { get; set; } = true;

    public uint Count { get; set; } = 1;

    public string Makes(string options)
    {
        using var asked = JsonDocument.Parse(options);
        _owner = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var authData = AuthData(asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, attested: true);
        byte[] attestation =
            [0xa3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xa0, .. Text("authData"), .. Bytes(authData)];
        return Answer(new()
        {
            ["clientDataJSON"] = Encode(ClientData("webauthn.create", asked)),
            ["attestationObject"] = Encode(attestation),
            ["transports"] = Transports,
        });
    }

    public string Signs(string options)
    {
        using var asked = JsonDocument.Parse(options);
        var client = ClientData("webauthn.get", asked);
        var authData = AuthData(asked.RootElement.GetProperty("rpId").GetString()!, attested: false);
        var signature = _key.SignData([.. authData, .. SHA256.HashData(client)], HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new()
        {
            ["clientDataJSON"] = Encode(client),
            ["authenticatorData"] = Encode(authData),
            ["signature"] = Encode(signature),
            ["userHandle"] = _owner,
        });
    }

    public void Dispose() => _key.Dispose();

    private string Answer(Dictionary<string, object> response) => JsonSerializer.Serialize(new
    {
        id = Encode(_id),
        rawId = Encode(_id),
        type = "public-key",
        response,
        clientExtensionResults = new { },
        authenticatorAttachment = "platform",
    });

    private byte[] ClientData(string type, JsonDocument asked) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type,
        challenge = asked.RootElement.GetProperty("challenge").GetString(),
        origin = Origin,
        crossOrigin = false,
    });

    private byte[] AuthData(string domain, bool attested)
    {
        const byte Present = 1, Verified = 4, Attested = 64;
        var flags = (byte)(Present | (AsksOwner ? Verified : 0) | (attested ? Attested : 0));
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        byte[] head = [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), flags, .. count];
        if (!attested) return head;
        var point = _key.ExportParameters(false).Q;
        // COSE: EC2, ES256, P-256, x, y.
        byte[] key =
            [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
        return [.. head, .. new byte[16], 0, (byte)_id.Length, .. _id, .. key];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) => [0x58, checked((byte)bytes.Length), .. bytes];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
