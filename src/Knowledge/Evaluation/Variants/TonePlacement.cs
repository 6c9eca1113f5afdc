using System.Text;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.Knowledge.Evaluation.Variants;

/// <summary>
/// The two schools of writing a tone on an open oa, oe, uy: on the first vowel (classic) or on the second (modern).
/// After q the u belongs to the consonant and nothing moves.
/// </summary>
internal static partial class TonePlacement
{
    private const string Tones = @"[\u0300\u0301\u0303\u0309\u0323]";
    private const string WordEnds = @"(?![\p{L}\p{M}])";

    public static string Classic(string text) =>
        OnSecond().Replace(text.Normalize(NormalizationForm.FormD), "$1$3$2").Normalize(NormalizationForm.FormC);

    public static string Modern(string text) =>
        OnFirst().Replace(text.Normalize(NormalizationForm.FormD), "$1$3$2").Normalize(NormalizationForm.FormC);

    [GeneratedRegex(@"([oO](?=[aAeE])|(?<![qQ])[uU](?=[yY]))([aAeEyY])(" + Tones + ")" + WordEnds)]
    private static partial Regex OnSecond();

    [GeneratedRegex(@"([oO](?=\p{M}[aAeE])|(?<![qQ])[uU](?=\p{M}[yY]))(" + Tones + ")([aAeEyY])" + WordEnds)]
    private static partial Regex OnFirst();
}
