namespace BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

internal enum NumberKind { None, Phone, Citizen, Card, Account, Paper }

/// <summary>What the words beside a number say it is; the names are those of the lists under numberCues in
/// content/words.yml.</summary>
internal enum NumberCue { None, Account, Phone, Citizen, Keep, Tax, Paper, Plate, Birth, Secret, Spot, Money }
