using System.ComponentModel.DataAnnotations;

namespace BachDang.Outreach.Ward.Identity;

/// <summary>Section <c>Keys</c>: where the keys live. Never inside the data folder, so that a copy of the data
/// reveals nobody; backed up apart.</summary>
public sealed class KeysOptions
{
    /// <summary>Folder of the key ring, the hash key and the sealing keys; relative to the working folder.</summary>
    [Required]
    public string Folder { get; set; } = "keys";
}
