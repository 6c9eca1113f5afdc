using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Stores;

/// <summary>A fact about a photo store, here one that needs nothing beyond the SDK.</summary>
public sealed class PhotoStoreFactAttribute : FactAttribute;
