namespace BachDang.Outreach.Ward.Figures;

/// <summary>One count as it may be shown.</summary>
/// <param name="Count">Null when it is hidden.</param>
/// <param name="IsSmall">Hidden because it is small; otherwise hidden so that a small one cannot be subtracted
/// out.</param>
public sealed record ShownCount(int? Count, bool IsSmall);

/// <summary>Counts below three are hidden, since they could point at a person; and where the rest with the total
/// would give one away, the next larger counts too.</summary>
public static class SmallNumbers
{
    public const int Smallest = 3;

    /// <param name="counts">The counts.</param>
    /// <param name="smallest">The smallest count that is shown, 1 to show all.</param>
    /// <returns>The counts in the same order, and the total; null when that has to be hidden as well.</returns>
    public static (IReadOnlyList<ShownCount> Shown, int? Total) Hide(
        IReadOnlyList<int> counts, int smallest = Smallest)
    {
        var small = counts.Select(count => count > 0 && count < smallest).ToArray();
        var beside = new bool[counts.Count];
        var (sum, least) = (0, 0);
        foreach (var (index, count) in counts.Index().Where(c => small[c.Index]))
        {
            sum += count;
            least++;
        }
        // What is hidden must be explained by more than one way to share it out: each small one by 1 and by 2.
        var total = true;
        if (least > 0)
        {
            var hidden = 0;
            foreach (var (index, count) in counts.Index().Where(c => c.Item >= smallest).OrderBy(c => c.Item))
            {
                if (hidden > 0 && sum >= least + 1) break;
                beside[index] = true;
                hidden++;
                (sum, least) = (sum + count, least + smallest);
            }
            total = hidden > 0 && sum >= least + 1;
        }
        return ([.. counts.Select((count, index) =>
            new ShownCount(small[index] || beside[index] ? null : count, small[index]))],
            total ? counts.Sum() : null);
    }
}
