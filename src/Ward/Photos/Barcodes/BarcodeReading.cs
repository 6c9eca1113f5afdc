namespace BachDang.Outreach.Ward.Photos.Barcodes;

/// <summary>What reading a photo's barcodes came to.</summary>
/// <param name="State">Whether it was read at all.</param>
/// <param name="Found">Each number once, those whose last digit is right.</param>
internal sealed record BarcodeReading(BarcodeState State, IReadOnlyList<Barcode> Found)
{
    public static BarcodeReading None(BarcodeState state) => new(state, []);
}

/// <summary>Whether a photo's barcodes were read.</summary>
internal enum BarcodeState
{
    /// <summary>Read to the end, whether or not there was one.</summary>
    Read,

    /// <summary>This machine has no program for it.</summary>
    NotAvailable,

    /// <summary>Stopped at the time limit.</summary>
    TooSlow,

    /// <summary>The program could not read the photo, or went over its memory.</summary>
    Failed,
}
