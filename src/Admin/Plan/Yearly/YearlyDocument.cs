using System.Globalization;
using BachDang.Outreach.Admin.Documents;
using BachDang.Outreach.Admin.Documents.Sheets;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Documents;
using BachDang.Outreach.Ward.Figures;
using BachDang.Outreach.Ward.Plan;
using BachDang.Outreach.Ward.Plan.Yearly;

namespace BachDang.Outreach.Admin.Plan.Yearly;

/// <summary>Lays a version of the yearly report out as an official document and as tables. Only sums, the officers'
/// own texts and the plan go in: nothing of a report and nothing of a person.</summary>
internal sealed class YearlyDocument(ContentSet content, DocumentWords words, int year)
{
    public OfficialDocument Of(YearlyText version, IReadOnlyDictionary<string, TaskProgress> progress)
    {
        var (figures, texts) = (version.Figures, version.Texts);
        var categories = Categories(figures.Now);
        return new OfficialDocument
        {
            Form = words,
            Subject = DocumentWords.Fill(words.Subject, ("year", Number(year))),
            Year = year,
            To = [words.Say("toDepartment"), words.Say("toParty")],
            Body =
            [
                new Paragraph(words.Say("intro", ("plan", content.Plan.Title), ("year", Number(year)),
                    ("until", VietnamTime.Day(figures.Until)))),
                new Heading(HeadingLevel.Part, words.Say("partLeading")), .. Written(texts[YearlyPart.Leading]),
                new Heading(HeadingLevel.Part, words.Say("partResults")),
                new Heading(HeadingLevel.Section, words.Say("partTelling")),
                new Paragraph(words.Say("trained", ("trainings", Number(figures.Now.Trainings)),
                    ("people", Number(figures.Now.Trained)), ("questions", Number(figures.Now.Questions)))),
                .. Written(texts[YearlyPart.Telling]),
                new Heading(HeadingLevel.Section, words.Say("partChecking")),
                new Paragraph(words.Say("handled", ("reports", Number(figures.Now.Reports)),
                    ("closed", Number(figures.Now.Closed)), ("intime", Number(figures.Now.ClosedInTime)))),
                .. Written(texts[YearlyPart.Checking]),
                new Heading(HeadingLevel.Section, words.Say("partFigures")),
                new DocumentTable(
                    [
                        new(words.Say("figure"), 5),
                        .. FigureHeads().Select(head => new TableColumn(head, 2, CellSide.Right)),
                    ],
                    [.. Rows(figures).Select(row => (IReadOnlyList<string>)[.. row.Select(Text)])]),
                .. Campaigns(figures.Now),
                new DocumentTable(
                    [new(words.Say("category"), 5), new(words.Say("now", ("year", Number(year))), 2, CellSide.Right)],
                    [.. categories.Select(row => (IReadOnlyList<string>)[.. row.Select(Text)])])
                {
                    Caption = words.Say("categories"),
                    EndsInTotal = true,
                },
                new Paragraph(words.Say("hiddenNote")) { IsItalic = true },
                new Paragraph(words.Say("private")) { IsItalic = true },
                new Heading(HeadingLevel.Part, words.Say("partDifficulties")),
                .. Written(texts[YearlyPart.Difficulties]),
                new Heading(HeadingLevel.Part, words.Say("partNextYear", ("year", Number(year + 1)))),
                .. Written(texts[YearlyPart.NextYear]),
                new Heading(HeadingLevel.Part, words.Say("partProposals")), .. Written(texts[YearlyPart.Proposals]),
            ],
            Annexes =
            [
                new DocumentAnnex(words.Say("annexTasks"),
                [
                    new DocumentTable(
                        [.. TaskHeads().Zip([6, 3, 3, 2, 5], (head, share) => new TableColumn(head, share))],
                        [.. TaskRows(progress).Select(row => (IReadOnlyList<string>)[.. row.Select(Text)])]),
                ], IsWide: true),
            ],
        };
    }

    public IReadOnlyList<Sheet> Tables(YearlyText version, IReadOnlyDictionary<string, TaskProgress> progress) =>
    [
        new(words.Say("partFigures"), [words.Say("figure"), .. FigureHeads()], Rows(version.Figures)),
        new(words.Say("category"), [words.Say("category"), words.Say("now", ("year", Number(year)))],
            Categories(version.Figures.Now)),
        new(words.Say("campaigns"), [words.Say("sender"), words.Say("campaigns"), words.Say("campaignReach")],
            CampaignRows(version.Figures.Now)),
        new(words.Say("task"), TaskHeads(), TaskRows(progress)),
    ];

    private string[] FigureHeads() =>
    [
        words.Say("now", ("year", Number(year))), words.Say("before", ("year", Number(year - 1))),
        words.Say("change"),
    ];

    private string[] TaskHeads() =>
        [words.Say("task"), words.Say("lead"), words.Say("partners"), words.Say("time"), words.Say("progress")];

    private List<IReadOnlyList<object?>> Rows(YearlyFigures figures)
    {
        var (now, before) = (figures.Now, figures.Before);
        return
        [
            Row("rowReached", now.Reached, before.Reached), Row("rowQuestions", now.Questions, before.Questions),
            Row("rowAnswered", now.Answered, before.Answered), Row("rowHandOffs", now.HandOffs, before.HandOffs),
            Row("rowReports", now.Reports, before.Reports), Row("rowClosed", now.Closed, before.Closed),
            Row("rowInTime", now.ClosedInTime, before.ClosedInTime),
            Row("rowMedian", now.MedianDays, before.MedianDays),
            Row("rowCampaigns", now.CampaignsBySender.Values.Sum(), before.CampaignsBySender.Values.Sum()),
            Row("rowCampaignReach", now.CampaignReach.Values.Sum(), before.CampaignReach.Values.Sum()),
            Row("rowQuiz", now.QuizAnswers, before.QuizAnswers), Row("rowQuizRight", now.QuizRight, before.QuizRight),
            Row("rowTrainings", now.Trainings, before.Trainings), Row("rowTrained", now.Trained, before.Trained),
        ];
    }

    // The difference is a number, not a text with a sign: nothing that a spreadsheet would compute.
    private object?[] Row(string key, int? now, int? before) =>
        [words.Say(key), (object?)now ?? words.Say("none"), (object?)before ?? words.Say("none"), now - before];

    private List<IReadOnlyList<object?>> Categories(StretchFigures figures)
    {
        var named = content.Ward.Categories.Select(c => (c.Title, figures.ByCategory.GetValueOrDefault(c.Id))).ToList();
        var (shown, total) = SmallNumbers.Hide([.. named.Select(n => n.Item2)]);
        return
        [
            .. named.Zip(shown, (name, count) => (IReadOnlyList<object?>)[name.Title, Shown(count)]),
            [words.Say("total"), (object?)total ?? words.Say("hidden")],
        ];
    }

    private IEnumerable<DocumentBlock> Campaigns(StretchFigures figures)
    {
        var rows = CampaignRows(figures);
        if (rows.Count == 0) yield break;
        yield return new DocumentTable(
            [
                new(words.Say("sender"), 5), new(words.Say("campaigns"), 2, CellSide.Right),
                new(words.Say("campaignReach"), 2, CellSide.Right),
            ],
            [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Text)])])
        {
            Caption = words.Say("campaignsBySender"),
        };
    }

    private List<IReadOnlyList<object?>> CampaignRows(StretchFigures figures)
    {
        var names = content.Ward.Organizations.ToDictionary(o => o.Id, o => o.Name);
        return
        [
            .. figures.CampaignsBySender.Keys.Union(figures.CampaignReach.Keys).Order(StringComparer.Ordinal)
                .Select(key => (IReadOnlyList<object?>)
                [
                    key.Length == 0 ? content.Ward.Name : names.GetValueOrDefault(key, key),
                    figures.CampaignsBySender.GetValueOrDefault(key), figures.CampaignReach.GetValueOrDefault(key),
                ]),
        ];
    }

    private object Shown(ShownCount count) =>
        count.Count is { } number ? number : words.Say(count.IsSmall ? "few" : "hidden");

    private List<IReadOnlyList<object?>> TaskRows(IReadOnlyDictionary<string, TaskProgress> progress) =>
    [
        .. content.Plan.Tasks.Select(task => (IReadOnlyList<object?>)
        [
            task.Title, task.Lead, string.Join(", ", task.Partners), task.Time,
            progress.GetValueOrDefault(task.Id)?.Latest?.Text ?? "",
        ]),
    ];

    // What nobody has written stays blank for a person to fill in.
    private IEnumerable<DocumentBlock> Written(string text) => text.Length == 0
        ? [new Paragraph(content.Documents!.Office.Blank)]
        : text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new Paragraph(line.Trim()));

    private static string Text(object? cell) => cell is int number ? Number(number) : cell as string ?? "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
