namespace BachDang.Outreach.Knowledge.Calculators;

/// <summary>Every key of content/replies.yml the calculators say.</summary>
public static class CalculatorReplyKeys
{
    public const string WeightSaid = "calculator.weight.said";
    public const string WeightWeighed = "calculator.weight.weighed";
    public const string WeightPrice = "calculator.weight.price";
    public const string WeightScale = "calculator.weight.scale";
    public const string WeightScaleChoice = "calculator.weight.scale_choice";
    public const string WeightNot = "calculator.weight.not";
    public const string WeightTooMuch = "calculator.weight.too_much";
    public const string WeightPriceNot = "calculator.weight.price_not";
    public const string WeightShort = "calculator.weight.short";
    public const string WeightExact = "calculator.weight.exact";
    public const string WeightMore = "calculator.weight.more";
    public const string WeightLost = "calculator.weight.lost";
    public const string WeightWithin = "calculator.weight.within";
    public const string WeightOver = "calculator.weight.over";
    public const string WeightNoLimit = "calculator.weight.no_limit";
    public const string WeightWho = "calculator.weight.who";

    public const string PriceFirst = "calculator.price.first";
    public const string PriceNext = "calculator.price.next";
    public const string PriceMore = "calculator.price.more";
    public const string PriceNot = "calculator.price.not";
    public const string PriceOtherKind = "calculator.price.other_kind";
    public const string PriceRow = "calculator.price.row";
    public const string PriceCheapest = "calculator.price.cheapest";
    public const string PriceSame = "calculator.price.same";
    public const string PriceNote = "calculator.price.note";

    public const string TermKind = "calculator.term.kind";
    public const string TermKindNot = "calculator.term.kind_not";
    public const string TermBought = "calculator.term.bought";
    public const string TermReceived = "calculator.term.received";
    public const string TermContract = "calculator.term.contract";
    public const string TermMonths = "calculator.term.months";
    public const string TermRepair = "calculator.term.repair";
    public const string TermWrong = "calculator.term.wrong";
    public const string TermYes = "calculator.term.yes";
    public const string TermNo = "calculator.term.no";
    public const string TermNoRepair = "calculator.term.no_repair";
    public const string TermDateNot = "calculator.term.date_not";
    public const string TermDateVague = "calculator.term.date_vague";
    public const string TermDateFuture = "calculator.term.date_future";
    public const string TermMonthsNot = "calculator.term.months_not";
    public const string TermRepairNot = "calculator.term.repair_not";
    public const string TermWrongNot = "calculator.term.wrong_not";
    public const string TermWarranty = "calculator.term.warranty";
    public const string TermWarrantyRepair = "calculator.term.warranty_repair";
    public const string TermWarrantyParts = "calculator.term.warranty_parts";
    public const string TermRemote = "calculator.term.remote";
    public const string TermRemoteRefund = "calculator.term.remote_refund";
    public const string TermRemoteNoRight = "calculator.term.remote_no_right";
    public const string TermDoor = "calculator.term.door";
    public const string TermSeminar = "calculator.term.seminar";
    public const string TermMultilevel = "calculator.term.multilevel";
    public const string TermLeft = "calculator.term.left";
    public const string TermLastDay = "calculator.term.last_day";
    public const string TermOver = "calculator.term.over";
    public const string TermHolidays = "calculator.term.holidays";
    public const string TermLawChanged = "calculator.term.law_changed";

    public const string BarcodeAsk = "calculator.barcode.ask";
    public const string BarcodeNot = "calculator.barcode.not";
    public const string BarcodeWrong = "calculator.barcode.wrong";
    public const string BarcodeRight = "calculator.barcode.right";
    public const string BarcodeVietnam = "calculator.barcode.vietnam";
    public const string BarcodeMember = "calculator.barcode.member";
    public const string BarcodeUse = "calculator.barcode.use";
    public const string BarcodeUnknown = "calculator.barcode.unknown";
    public const string BarcodeProvesNothing = "calculator.barcode.proves_nothing";

    /// <summary>The button of a kind of deadline.</summary>
    public static string TermChoice(string kind) => $"calculator.term.choice.{kind}";

    /// <summary>The keys made from a tail.</summary>
    public static IEnumerable<string> OfTails() => DeadlineCalculator.Kinds.Select(TermChoice);
}
