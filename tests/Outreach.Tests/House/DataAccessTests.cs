using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace BachDang.Outreach.Tests.House;

/// <summary>Rows are read and written in the ward's operations and queries, nowhere else.</summary>
public sealed class DataAccessTests
{
    private static readonly string[] QueryWords =
    [
        "Set", "SaveChanges", "SaveChangesAsync", "FromSql", "FromSqlRaw", "ExecuteUpdate", "ExecuteUpdateAsync",
        "ExecuteDelete", "ExecuteDeleteAsync", "AsTracking", "AsNoTracking", "ToListAsync", "SingleAsync",
        "SingleOrDefaultAsync", "FirstAsync", "FirstOrDefaultAsync", "AnyAsync", "CountAsync", "Database",
        "Conversations", "InboundMessages", "OutboundMessages", "AnsweredQuestions", "HandOffs",
    ];

    [Fact]
    public void Only_Ward_touches_the_tables() => Rule.Holds("tables",
        "A query outside Ward; write an operation or a query there and call it",
        from file in SourceTree.Src
        where !file.Path.StartsWith("src/Ward/", StringComparison.Ordinal)
        let contexts = Contexts(file)
        where contexts.Count > 0
        from access in file.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        where QueryWords.Contains(access.Name.Identifier.Text)
            && access.Expression is IdentifierNameSyntax name && contexts.Contains(name.Identifier.Text)
        select file.At(access, access.ToString()));

    [Fact]
    public void Only_Ward_Data_names_a_database_provider() => Rule.Holds("providers",
        "A database provider is named outside Ward/Data",
        from file in SourceTree.Src
        where !file.Path.StartsWith("src/Ward/Data/", StringComparison.Ordinal)
        from name in Usings(file)
        where name.StartsWith("Npgsql", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal)
            || name.StartsWith("SQLitePCL", StringComparison.Ordinal)
        select file.At(1, name));

    [Fact]
    public void Only_AzureBlobPhotos_names_Azure() => Rule.Holds("azure",
        "Azure is named outside AzureBlobPhotos",
        from file in SourceTree.Src
        where file.Name != "AzureBlobPhotos"
        from name in Usings(file)
        where name.StartsWith("Azure.", StringComparison.Ordinal)
        select file.At(1, name));

    [Fact]
    public void Only_a_channels_own_folder_knows_its_wire_format() => Rule.Holds("channels",
        "A channel's namespace is used outside its folder and the room's registration",
        from file in SourceTree.Src
        where file.Name != "BotRoom"
        from name in Usings(file)
        where name.StartsWith("BachDang.Outreach.Bot.Channels.", StringComparison.Ordinal)
        let channel = name.Split('.')[4]
        where !file.Path.StartsWith($"src/Bot/Channels/{channel}/", StringComparison.Ordinal)
        select file.At(1, name));

    private static IEnumerable<string> Usings(SourceFile file) =>
        file.Syntax.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(u => u.Name?.ToString() ?? "");

    // Names under which a file holds the context: typed parameters, fields and locals, and the (db, token) of a lambda
    // handed to the write gate.
    private static HashSet<string> Contexts(SourceFile file)
    {
        var nodes = file.Syntax.DescendantNodes().ToList();
        return
        [
            .. nodes.OfType<ParameterSyntax>().Where(p => p.Type?.ToString() == "WardDb" || p.Identifier.Text == "db")
                .Select(p => p.Identifier.Text),
            .. nodes.OfType<VariableDeclarationSyntax>()
                .Where(d => d.Type.ToString() == "WardDb"
                    || d.ToString().Contains("<WardDb>()", StringComparison.Ordinal))
                .SelectMany(d => d.Variables).Select(v => v.Identifier.Text),
        ];
    }
}
