using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using BachDang.Outreach.Ward.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.WebChat;

/// <summary>One visitor's chat. Its id is random; it stands for nobody.</summary>
internal sealed record ChatSession(Guid Id)
{
    /// <summary>The address the talk is found by; hashed before it is stored.</summary>
    public string Address => Id.ToString("N");
}

/// <summary>Makes and checks session tokens. A token carries its own proof (random id, time, keyed hash), so nothing
/// is stored before the first message and any process of the service can check it.</summary>
internal sealed class SessionTokens(AddressKeys keys, TimeProvider clock, IOptions<WebChatOptions> options)
{
    private const string Purpose = "webchat.token";
    private const string Scheme = "Bearer ";
    private const int IdBytes = 16;
    private const int SignedBytes = IdBytes + sizeof(long);
    private const int TokenBytes = SignedBytes + 32;
    private static readonly int TokenLength = Base64Url.GetEncodedLength(TokenBytes);
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    public string Issue()
    {
        Span<byte> token = stackalloc byte[TokenBytes];
        RandomNumberGenerator.Fill(token[..IdBytes]);
        BinaryPrimitives.WriteInt64BigEndian(token[IdBytes..], clock.GetUtcNow().ToUnixTimeSeconds());
        Proof(token).CopyTo(token[SignedBytes..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The session of a request; null when it has no token, a forged one or one that is too old.</summary>
    public ChatSession? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? Read(header[Scheme.Length..]) : null;
    }

    public ChatSession? Read(string token)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes + 2];
        if (token.Length != TokenLength
            || Base64Url.DecodeFromChars(token, bytes, out _, out var written) != OperationStatus.Done
            || written != TokenBytes) return null;
        bytes = bytes[..TokenBytes];
        if (!CryptographicOperations.FixedTimeEquals(Proof(bytes), bytes[SignedBytes..])) return null;
        var age = clock.GetUtcNow().ToUnixTimeSeconds() - BinaryPrimitives.ReadInt64BigEndian(bytes[IdBytes..]);
        return age > -ClocksDiffer.TotalSeconds && age <= TimeSpan.FromDays(options.Value.SessionDays).TotalSeconds
            ? new ChatSession(new Guid(bytes[..IdBytes], bigEndian: true))
            : null;
    }

    private byte[] Proof(ReadOnlySpan<byte> token) =>
        keys.Hash(Purpose, Convert.ToHexString(token[..SignedBytes]));
}
