using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Tests.Ward.Identity.Boxes;

/// <summary>A keys folder with a custodian, made once for the tests of a class: a pair takes a second.</summary>
public sealed class CustodianRig : IDisposable
{
    internal const string Words = "chín con cò trắng đậu cành";
    private readonly TestFolder _folder = new();

    public CustodianRig()
    {
        KeyId = CustodianKeys.Create(Folder, Words).Value!;
        Sealing = SealingOf(Folder);
        Custodian = Custodian.Open(Folder, Words).Value!;
    }

    internal string Folder => _folder.Path;

    internal string KeyId { get; }

    internal Sealing Sealing { get; }

    internal Custodian Custodian { get; }

    internal static Sealing SealingOf(string folder) => new(Options.Create(new KeysOptions { Folder = folder }));

    public void Dispose()
    {
        Custodian.Dispose();
        _folder.Dispose();
    }
}
