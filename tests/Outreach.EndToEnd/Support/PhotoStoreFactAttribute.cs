using BachDang.Outreach.EndToEnd.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Stores;

/// <summary>A fact about a photo store, here one that needs Azurite. The contract is written once and compiled into
/// both test projects; each says what its store needs.</summary>
public sealed class PhotoStoreFactAttribute : FactAttribute
{
    public PhotoStoreFactAttribute() => Skip = Azurite.WhyNot;
}
