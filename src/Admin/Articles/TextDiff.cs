namespace BachDang.Outreach.Admin.Articles;

internal enum DiffKind { Same, Removed, Added }

/// <summary>Words of a line that are the same in both texts, or in one of them only.</summary>
internal sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>A line of one text or of both.</summary>
internal sealed record DiffLine(DiffKind Kind, IReadOnlyList<DiffPart> Parts);

/// <summary>What differs between two texts, by lines and, in lines that were changed, by words.</summary>
internal static class TextDiff
{
    // Beyond this the table would be too large; then the middle is shown as replaced whole.
    private const long MostCells = 4_000_000;

    public static IReadOnlyList<DiffLine> Of(string before, string after)
    {
        var steps = Steps(Lines(before), Lines(after));
        var lines = new List<DiffLine>();
        for (var i = 0; i < steps.Count;)
        {
            if (steps[i].Kind == DiffKind.Same)
            {
                lines.Add(new DiffLine(DiffKind.Same, [new(DiffKind.Same, steps[i++].Text)]));
                continue;
            }
            var end = steps.FindIndex(i, step => step.Kind == DiffKind.Same);
            if (end < 0) end = steps.Count;
            AddChange(lines, steps[i..end]);
            i = end;
        }
        return lines;
    }

    private static void AddChange(List<DiffLine> lines, List<DiffPart> change)
    {
        var gone = change.Where(step => step.Kind == DiffKind.Removed).ToList();
        var come = change.Where(step => step.Kind == DiffKind.Added).ToList();
        for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
        {
            if (i >= gone.Count) lines.Add(new DiffLine(DiffKind.Added, [come[i]]));
            else if (i >= come.Count) lines.Add(new DiffLine(DiffKind.Removed, [gone[i]]));
            else
            {
                var words = Steps(Words(gone[i].Text), Words(come[i].Text));
                lines.Add(new DiffLine(DiffKind.Removed, Joined(words, DiffKind.Added)));
                lines.Add(new DiffLine(DiffKind.Added, Joined(words, DiffKind.Removed)));
            }
        }
    }

    private static List<DiffPart> Joined(List<DiffPart> words, DiffKind without)
    {
        var parts = new List<DiffPart>();
        foreach (var word in words.Where(word => word.Kind != without))
        {
            if (parts is [.., { } last] && last.Kind == word.Kind)
                parts[^1] = last with { Text = last.Text + word.Text };
            else parts.Add(word);
        }
        return parts;
    }

    private static List<DiffPart> Steps(string[] before, string[] after)
    {
        var (start, tail) = (0, 0);
        var least = Math.Min(before.Length, after.Length);
        while (start < least && before[start] == after[start]) start++;
        while (tail < least - start && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        var (gone, come) = (before[start..^tail], after[start..^tail]);
        return
        [
            .. before[..start].Select(text => new DiffPart(DiffKind.Same, text)),
            .. (long)gone.Length * come.Length > MostCells
                ? gone.Select(text => new DiffPart(DiffKind.Removed, text))
                    .Concat(come.Select(text => new DiffPart(DiffKind.Added, text)))
                : Middle(gone, come),
            .. before[(before.Length - tail)..].Select(text => new DiffPart(DiffKind.Same, text)),
        ];
    }

    // The longest common subsequence, read forwards from a table filled backwards.
    private static IEnumerable<DiffPart> Middle(string[] gone, string[] come)
    {
        var common = new int[gone.Length + 1, come.Length + 1];
        for (var i = gone.Length - 1; i >= 0; i--)
            for (var j = come.Length - 1; j >= 0; j--)
                common[i, j] = gone[i] == come[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
        var (a, b) = (0, 0);
        while (a < gone.Length || b < come.Length)
        {
            if (a < gone.Length && b < come.Length && gone[a] == come[b])
            {
                yield return new DiffPart(DiffKind.Same, gone[a]);
                (a, b) = (a + 1, b + 1);
            }
            else if (b == come.Length || (a < gone.Length && common[a + 1, b] >= common[a, b + 1]))
                yield return new DiffPart(DiffKind.Removed, gone[a++]);
            else
                yield return new DiffPart(DiffKind.Added, come[b++]);
        }
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    // Words with the space after them, so that joined they are the line again.
    private static string[] Words(string line)
    {
        var words = new List<string>();
        var from = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != ' ') continue;
            words.Add(line[from..(i + 1)]);
            from = i + 1;
        }
        if (from < line.Length) words.Add(line[from..]);
        return [.. words];
    }
}
