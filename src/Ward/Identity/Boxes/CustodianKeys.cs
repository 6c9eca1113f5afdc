using System.Security.Cryptography;
using System.Text;

namespace BachDang.Outreach.Ward.Identity.Boxes;

/// <summary>The passphrase would be guessed; nothing was made.</summary>
public sealed record WeakPassphrase(string Why) : Refusal;

/// <summary>There is a custodian's key already; nothing was changed.</summary>
public sealed record CustodianExists(string Path) : Refusal;

/// <summary>Makes the ward's key pair: RSA-3072, the private half in PKCS#8 under the custodian's passphrase (PBES2,
/// PBKDF2-HMAC-SHA256, 600,000 iterations, AES-256-CBC).</summary>
public static class CustodianKeys
{
    public const string PublicFile = "ward.public.pem";
    public const string PrivateFile = "ward.private.pem";
    internal const string AnyPrivateFile = "ward.private*.pem";
    private const int KeyBits = 3072;
    private const string IdLine = "Key-Id: ";
    private static readonly PbeParameters Encryption =
        new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, iterationCount: 600_000);

    /// <summary>Makes the first pair.</summary>
    /// <returns>The key's id.</returns>
    public static Outcome<string> Create(string folder, ReadOnlySpan<char> passphrase)
    {
        var path = Path.Combine(folder, PrivateFile);
        if (File.Exists(path) || File.Exists(Path.Combine(folder, PublicFile))) return new CustodianExists(path);
        return Make(folder, passphrase, (path, pem) => KeyFile.TryMake(path, pem));
    }

    /// <summary>Makes another pair for what is sealed from now on. The private key so far stays beside it under its id,
    /// and with its own passphrase, so that what it sealed can still be opened.</summary>
    /// <returns>The new key's id.</returns>
    public static Outcome<string> Renew(string folder, ReadOnlySpan<char> passphrase) =>
        Make(folder, passphrase, (path, pem) =>
        {
            KeepOld(folder, path);
            KeyFile.Replace(path, pem);
            return true;
        });

    private static Outcome<string> Make(string folder, ReadOnlySpan<char> typed, Func<string, byte[], bool> write)
    {
        using var passphrase = Passphrase.Read(typed);
        if (passphrase is null) return new WeakPassphrase("It holds characters that no keyboard writes.");
        if (passphrase.Weakness() is { } weakness) return new WeakPassphrase(weakness);
        using var rsa = RSA.Create(KeyBits);
        var id = BoxFormat.KeyIdOf(rsa.ExportSubjectPublicKeyInfo());
        var path = Path.Combine(folder, PrivateFile);
        var pem = rsa.ExportEncryptedPkcs8PrivateKeyPem(passphrase.Characters, Encryption);
        // The private half first: nothing may be sealed before it can be opened.
        if (!write(path, Encoding.ASCII.GetBytes($"{IdLine}{id}\n{pem}\n"))) return new CustodianExists(path);
        var publicPem = Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem() + "\n");
        KeyFile.Replace(Path.Combine(folder, PublicFile), publicPem);
        return id;
    }

    private static void KeepOld(string folder, string path)
    {
        if (!File.Exists(path)) return;
        var pem = File.ReadAllBytes(path);
        KeyFile.TryMake(Path.Combine(folder, $"ward.private.{IdIn(pem)}.pem"), pem);
    }

    // The id stands above the PEM block, because the encrypted key itself does not tell it.
    private static string IdIn(byte[] pem)
    {
        var first = Encoding.ASCII.GetString(pem).Split('\n')[0];
        return first.StartsWith(IdLine, StringComparison.Ordinal) && first[IdLine.Length..].All(char.IsAsciiHexDigit)
            ? first[IdLine.Length..]
            : BoxFormat.KeyIdOf(pem);
    }
}
