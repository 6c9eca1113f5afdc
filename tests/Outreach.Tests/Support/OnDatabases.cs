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
    public OnPostgresAttribute() => Skip = Needs.WhyNoPostgres;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["Postgres"]];
}
