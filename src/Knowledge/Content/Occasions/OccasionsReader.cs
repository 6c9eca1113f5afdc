using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Content.Occasions;

/// <summary>Reads content/occasions.yml.</summary>
internal static class OccasionsReader
{
    public const string File = "occasions.yml";

    // What a campaign may hold; the page that keeps campaigns refuses more.
    private const int LongestTitle = 120;
    private const int LongestText = 3000;
    private const int LongestQuestion = 300;
    private const int LongestOption = 60;
    private const int MostQuestions = 5;
    private const int MostOptions = 6;

    // Every year has it.
    private const int LastDay = 28;

    public static IReadOnlyList<Occasion> Read(YamlFields root, ProblemList problems)
    {
        var occasions = new List<Occasion>();
        foreach (var fields in root.Maps("occasions"))
        {
            var occasion = ReadOne(fields, problems);
            if (occasions.Exists(other => other.Id == occasion.Id))
                problems.Error(fields.LineOf("id"), $"id '{occasion.Id}' is used twice");
            occasions.Add(occasion);
        }
        root.NoOthers();
        return occasions;
    }

    private static Occasion ReadOne(YamlFields fields, ProblemList problems)
    {
        var occasion = new Occasion(fields.Text("id"), fields.Text("name"), fields.Text("when"),
            fields.Number("month", 0), fields.Number("day", 0), fields.Text("title"), fields.Text("text"))
        {
            Topics = fields.Texts("topics", atLeast: 1),
            Articles = fields.Texts("articles", atLeast: 1),
            OffersReport = fields.Flag("offersReport", false),
            OffersQuestion = fields.Flag("offersQuestion", false),
            Questions = [.. fields.Maps("questions").Select(question => ReadQuestion(question, problems))],
        };
        _ = fields.Texts("facts", atLeast: 1);
        fields.NoOthers();
        if (occasion is { Month: < 1 or > 12 } or { Day: < 1 or > LastDay })
            problems.Error(fields.LineOf("month"), "month and day must be a day that every year has");
        Fits(occasion.Title, "title", LongestTitle, fields, problems);
        Fits(occasion.Text, "text", LongestText, fields, problems);
        if (occasion.Questions.Count > MostQuestions)
            problems.Error(fields.LineOf("questions"), $"a message has at most {MostQuestions} questions");
        return occasion;
    }

    private static OccasionQuestion ReadQuestion(YamlFields fields, ProblemList problems)
    {
        var question = new OccasionQuestion(fields.Text("text"), fields.Texts("options", atLeast: 2),
            fields.Number("right", 0), fields.Text("why"), fields.Text("article"));
        fields.NoOthers();
        Fits(question.Text, "text", LongestQuestion, fields, problems);
        Fits(question.Why, "why", LongestQuestion, fields, problems);
        if (question.Right < 1 || question.Right > question.Options.Count)
            problems.Error(fields.LineOf("right"), "right must be the number of an option, from 1");
        if (question.Options.Count > MostOptions || question.Options.Any(option => option.Length > LongestOption)
            || question.Options.Distinct().Count() != question.Options.Count)
            problems.Error(fields.LineOf("options"),
                $"at most {MostOptions} different options of at most {LongestOption} characters each");
        return question;
    }

    private static void Fits(string text, string field, int most, YamlFields fields, ProblemList problems)
    {
        if (text.Length > most) problems.Error(fields.LineOf(field), $"'{field}' has at most {most} characters");
    }
}
