using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BachDang.Outreach.Site.Visitors;

/// <summary>Reads the fields of a small form.</summary>
internal static class FieldsOf
{
    private const int MostFields = 32;
    private const string FormType = "application/x-www-form-urlencoded";

    /// <returns>The first value of each field; null when it is no form, or a larger one than any page of ours
    /// sends.</returns>
    public static async Task<IReadOnlyDictionary<string, string>?> ReadAsync(
        HttpRequest request, int largestValue, CancellationToken ct)
    {
        if (request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true) return null;
        try
        {
            var limits = new FormOptions { ValueCountLimit = MostFields, ValueLengthLimit = largestValue };
            var form = await request.ReadFormAsync(limits, ct);
            return form.ToDictionary(field => field.Key, field => field.Value[0] ?? "", StringComparer.Ordinal);
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
