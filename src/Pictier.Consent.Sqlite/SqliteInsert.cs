using Microsoft.Data.Sqlite;
using Pictier.Consent.Sql;
using SQLitePCL;

namespace Pictier.Consent.Sqlite;

/// <summary>Inserts rows by one prepared statement, with its values bound by their places.</summary>
/// <remarks>The provider looks each value up by its name, row by row, which took longer than SQLite takes to insert it.</remarks>
internal static class SqliteInsert
{
    internal static void Into(SqliteConnection connection, SqlRows rows)
    {
        var database = connection.Handle!;
        var columns = string.Join(", ", rows.Columns.Select(c => c.Name));
        var places = string.Join(", ", rows.Columns.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO {rows.Table} ({columns}) VALUES ({places})", out var statement), database);
        using (statement)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < rows.Columns.Count; column++)
                {
                    Check(Bind(statement, column + 1, rows.Columns[column].Values[row]), database);
                }

                Check(raw.sqlite3_step(statement), database);
                Check(raw.sqlite3_reset(statement), database);
            }
        }
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        string text => raw.sqlite3_bind_text(statement, place, text),
        _ => throw new ArgumentException("A value to insert is text, a whole number, bytes or nothing.", nameof(value)),
    };

    private static void Check(int code, sqlite3 database)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
    }
}
