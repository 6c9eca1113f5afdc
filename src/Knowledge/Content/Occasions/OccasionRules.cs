using BachDang.Outreach.Knowledge.Content.Checking;

namespace BachDang.Outreach.Knowledge.Content.Occasions;

/// <summary>Messages for occasions name articles and topics that are there.</summary>
internal static class OccasionRules
{
    public static void Check(CheckRun run)
    {
        foreach (var occasion in run.Set.Occasions)
        {
            foreach (var topic in occasion.Topics.Where(key => run.Set.Ward.NewsTopics.All(known => known.Id != key)))
                run.Error(OccasionsReader.File, topic, $"'{occasion.Id}': topic '{topic}' is not in ward.yml");
            foreach (var article in occasion.Articles.Concat(occasion.Questions.Select(q => q.Article))
                .Where(id => !run.Set.Articles.ContainsKey(id)))
                run.Error(OccasionsReader.File, article, $"'{occasion.Id}': there is no article '{article}'");
        }
    }
}
