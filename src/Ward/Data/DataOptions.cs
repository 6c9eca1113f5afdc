using System.ComponentModel.DataAnnotations;

namespace BachDang.Outreach.Ward.Data;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Sections <c>Data</c> and <c>Database</c>: where the ward's memory is kept.</summary>
public sealed class DataOptions
{
    /// <summary>Folder of the SQLite file, photos and backups; relative to the working folder.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Connection string of PostgreSQL; empty for SQLite, whose file is <c>ward.db</c> in the
    /// folder.</summary>
    public string ConnectionString { get; set; } = "";
}
