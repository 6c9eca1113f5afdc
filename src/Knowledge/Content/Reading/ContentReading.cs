using System.Security.Cryptography;
using System.Text;

namespace BachDang.Outreach.Knowledge.Content.Reading;

/// <summary>One pass over the content folder: opens files, gathers problems and hashes everything it saw.</summary>
internal sealed class ContentReading(string folder)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly List<ContentProblem> _problems = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public IReadOnlyList<ContentProblem> Problems => _problems;

    public void Report(ContentProblem problem) => _problems.Add(problem);

    public string Version() => Convert.ToHexStringLower(_hash.GetCurrentHash())[..12];

    public bool Has(string file) => File.Exists(Path.Combine(folder, file));

    public T? Yaml<T>(string file, Func<YamlFields, ProblemList, T> read) where T : class
    {
        var problems = new ProblemList(file);
        var fields = Text(file) is { } text ? YamlText.Parse(text, problems) : null;
        var value = fields is null ? null : read(fields, problems);
        _problems.AddRange(problems.All);
        return problems.HasErrors ? null : value;
    }

    public Article? Article(string file, string? text, IReadOnlyList<string> headings)
    {
        if (text is null) return null;
        var problems = new ProblemList(file);
        var article = ArticleReader.Read(text, headings, problems);
        _problems.AddRange(problems.All);
        return article;
    }

    public Article? Published(PublishedArticle article, IReadOnlyList<string> headings)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(article.Markdown ?? $"-{article.Id}"));
        return Article(article.Id, article.Markdown, headings);
    }

    public IEnumerable<string> ArticleFiles()
    {
        var articles = Path.Combine(folder, ContentLoader.ArticlesFolder);
        if (!Directory.Exists(articles)) return [];
        return Directory.EnumerateFiles(articles, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The file's text; null, with the problem noted, when it cannot be read.</summary>
    public string? Text(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, file));
            _hash.AppendData(Encoding.UTF8.GetBytes(file));
            _hash.AppendData(bytes);
            return Strict.GetString(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Report(new ContentProblem(file, 1, true, $"cannot be read: {error.Message}"));
            return null;
        }
    }
}
