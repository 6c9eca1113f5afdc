namespace BachDang.Outreach.Ward.Photos.Stores;

/// <summary>The store did not do it and may do it later. Says nothing about the connection.</summary>
internal sealed class PhotoStoreUnavailableException(string sentence, Exception? cause = null)
    : Exception(sentence, cause);
