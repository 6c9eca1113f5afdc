namespace BachDang.Outreach.Knowledge.Answering.Masks;

internal enum NumberKind { None, Phone, Citizen, Card, Account }

/// <summary>What the words beside a number say it is.</summary>
internal enum NumberCue { None, Account, Phone, Citizen, Keep, Money }
