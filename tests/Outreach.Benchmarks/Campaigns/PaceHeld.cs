namespace BachDang.Outreach.Benchmarks.Campaigns;

/// <summary>How much of the allowed pace was used. Allowed at any moment is min(25, 29 − other messages in the second
/// before) a second.</summary>
internal static class PaceHeld
{
    private const double CampaignPerSecond = 25;
    private const double MostPerSecond = 29;

    /// <summary>Steps of one millisecond over the time between the first and the last message.</summary>
    private const double StepMs = 1;

    /// <param name="news">When messages of the campaign arrived.</param>
    /// <param name="others">When all others arrived.</param>
    /// <param name="parts">Into how many equal parts of the time the answer is split.</param>
    /// <returns>For each part, messages a second and the share of the allowed.</returns>
    public static IReadOnlyList<(double PerSecond, double Share)> Of(
        IReadOnlyList<DateTimeOffset> news, IReadOnlyList<DateTimeOffset> others, int parts)
    {
        var (sent, said) = (news.Order().ToList(), others.Order().ToList());
        var length = (sent[^1] - sent[0]) / parts;
        var found = new List<(double PerSecond, double Share)>();
        for (var i = 0; i < parts; i++)
        {
            var (from, to) = (sent[0] + (i * length), sent[0] + ((i + 1) * length));
            var count = sent.Count(at => at > from && at <= to);
            found.Add((count / length.TotalSeconds, count / Allowed(said, from, to)));
        }
        return found;
    }

    private static double Allowed(List<DateTimeOffset> others, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, next, allowed) = (0, 0, 0.0);
        for (var at = from; at < to; at += TimeSpan.FromMilliseconds(StepMs))
        {
            while (next < others.Count && others[next] <= at) next++;
            while (first < next && others[first] <= at - TimeSpan.FromSeconds(1)) first++;
            allowed += Math.Clamp(MostPerSecond - (next - first), 0, CampaignPerSecond) * StepMs / 1000;
        }
        return allowed;
    }
}
