namespace BachDang.Outreach.Knowledge.Answering.Masks.Addresses;

/// <summary>How much a part of an address says by itself.</summary>
internal enum PartWeight
{
    /// <summary>Only beside another part: floor, block.</summary>
    Beside,

    /// <summary>A number that a street or a home must explain.</summary>
    Weak,

    /// <summary>A house, lane or flat number that is nothing else.</summary>
    Clear,
}

/// <summary>A piece of an address: the kind's word and its number or name.</summary>
/// <param name="End">One past its last word.</param>
/// <param name="EndChar">One past its last character.</param>
/// <param name="Weight">How much it says by itself.</param>
/// <param name="IsBare">A number without a word before it.</param>
/// <param name="HasSlash">12/34.</param>
internal readonly record struct AddressPart(int End, int EndChar, PartWeight Weight, bool IsBare, bool HasSlash);
