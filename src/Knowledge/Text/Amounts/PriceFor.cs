namespace BachDang.Outreach.Knowledge.Text.Amounts;

/// <summary>Reads for how much a price is meant, after the money: /kg, một cân, 1 hộp, mỗi lít, /100g.</summary>
internal static class PriceFor
{
    public static (Amount Amount, int Taken)? Read(List<AmountToken> tokens, int from)
    {
        var i = from;
        if (i >= tokens.Count) return null;
        var slash = tokens[i].Is('/');
        var each = tokens[i].IsWord && tokens[i].IsAnyOf("mỗi");
        if (slash || each) i++;
        if (i >= tokens.Count) return null;
        if (tokens[i].IsDigits || NumberWords.Read(tokens, i) is not null)
        {
            // Without a sign only "one" is a price for: 150k 1 kg, but not 150k 2 kg, which are two things.
            var one = tokens[i].Text == "1" || tokens[i].IsAnyOf("một");
            return (slash || each || one) && QuantityReader.Read(tokens, i) is { } many && IsThing(many.Amount)
                ? (many.Amount, i - from + many.Taken)
                : null;
        }
        if (!tokens[i].IsWord || AmountUnits.Find(tokens[i].Text, tokens[i].Folded) is not { } unit) return null;
        // "150k cân lại": the word is a verb as often as a unit.
        if (!slash && !each && tokens[i].Text is not ("kg" or "ký" or "ký lô" or "lạng")) return null;
        return unit.Kind switch
        {
            UnitKind.Weight => (new Weight(unit.Factor), i - from + 1),
            UnitKind.Volume => (new Volume(unit.Factor), i - from + 1),
            UnitKind.Things => (new Count(1, unit.Name), i - from + 1),
            _ => null,
        };
    }

    private static bool IsThing(Amount amount) => amount is Weight or Volume or Count { Unit.Length: > 0 };
}
