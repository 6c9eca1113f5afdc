namespace BachDang.Outreach.Knowledge.Answering.Masks.Reading;

/// <summary>What a word or phrase means to the masks; the names are those of the lists under maskWords in
/// content/words.yml, where each is explained.</summary>
[Flags]
internal enum MaskRole : long
{
    None = 0,
    Surname = 1 << 0,
    MarkedSurname = 1 << 1,
    Middle = 1 << 2,
    Given = 1 << 3,
    NameEnd = 1 << 4,
    Named = 1 << 5,
    Self = 1 << 6,
    Title = 1 << 7,
    Place = 1 << 8,
    At = 1 << 9,
    Brand = 1 << 10,
    Street = 1 << 11,
    Known = 1 << 12,
    Everyday = 1 << 13,
    House = 1 << 14,
    DoorNumber = 1 << 15,
    Lane = 1 << 16,
    LaneUnmarked = 1 << 17,
    Flat = 1 << 18,
    Group = 1 << 19,
    Village = 1 << 20,
    Part = 1 << 21,
    Building = 1 << 22,
    StreetWord = 1 << 23,
    Commune = 1 << 24,
    Home = 1 << 25,
    ShopAt = 1 << 26,
    DateWord = 1 << 27,
    Network = 1 << 28,
    AtSign = 1 << 29,
    DotWord = 1 << 30,
    DashWord = 1L << 31,
    PlainSurname = 1L << 32,
    NameWord = 1L << 33,

    AnySurname = Surname | MarkedSurname | PlainSurname,
}
