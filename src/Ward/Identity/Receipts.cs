using System.Security.Cryptography;
using System.Text;

namespace BachDang.Outreach.Ward.Identity;

/// <summary>Makes receipts and finds reports by them. Only a keyed hash is stored, its key is one file of the keys
/// folder: a copy of the data holds no receipt, and 2^60 codes cannot be tried against it without the key.</summary>
public sealed class Receipts
{
    private const int KeyBytes = 32;
    private const string FileName = "receipt.key";

    private readonly byte[] _key;

    private Receipts(byte[] key) => _key = key;

    /// <summary>Reads the key file, or makes it when the folder has none.</summary>
    /// <exception cref="InvalidDataException">The file is damaged: restore it, because with a new key no reporter finds
    /// the report again.</exception>
    public static Receipts Open(string folder) => new(KeyFile.ReadOrMake(folder, FileName, KeyBytes));

    /// <summary>A receipt nobody has: 60 random bits meet one of a million stored ones once in 10^12 times.</summary>
#pragma warning disable CA1822 // Said of the service, so that callers need to know one thing only.
    public Receipt New() => Receipt.New();

    /// <inheritdoc cref="Receipt.Parse"/>
    public Receipt? Parse(string? text) => Receipt.Parse(text);
#pragma warning restore CA1822

    /// <summary>Under what the report is stored and found; 32 bytes.</summary>
    public byte[] Hash(Receipt receipt) => HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(receipt.Symbols));
}
