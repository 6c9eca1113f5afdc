using System.Reflection;
using Xunit.Sdk;

namespace BachDang.Outreach.Tests.Support;

/// <summary>Runs a theory on SQLite, in a folder of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["Sqlite"]];
}

/// <summary>Runs a theory on PostgreSQL, in a database of its own; shown as skipped where no server is given.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public const string Variable = "OUTREACH_TEST_POSTGRES";

    public OnPostgresAttribute()
    {
        if (Server is null) Skip = $"{Variable} holds no connection string; test.sh starts a server and sets it.";
    }

    public static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["Postgres"]];
}
