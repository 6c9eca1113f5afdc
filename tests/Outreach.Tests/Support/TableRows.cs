using System.Reflection;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BachDang.Outreach.Tests.Support;

/// <summary>Everything in the database as lines of text, to tell whether anything changed at all.</summary>
internal static class TableRows
{
    private static readonly MethodInfo ReadOne =
        typeof(TableRows).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<IReadOnlyList<string>> AllRowsAsync(this WardRig rig) => await rig.ReadAsync(async db =>
    {
        var lines = new List<string>();
        foreach (var type in db.Model.GetEntityTypes())
            lines.AddRange(await (Task<List<string>>)ReadOne.MakeGenericMethod(type.ClrType).Invoke(null, [db, type])!);
        lines.Sort(StringComparer.Ordinal);
        return lines;
    });

    private static async Task<List<string>> ReadAsync<T>(WardDb db, IEntityType type)
        where T : class
    {
        var properties = type.GetProperties().ToList();
        var rows = await db.Set<T>().AsNoTracking().ToListAsync();
        return [.. rows.Select(row => $"{type.ShortName()} " + string.Join("|",
            properties.Select(p => Text(p.PropertyInfo!.GetValue(row)))))];
    }

    private static string Text(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTimeOffset time => time.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
