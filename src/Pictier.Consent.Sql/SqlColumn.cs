namespace Pictier.Consent.Sql;

/// <summary>What a column of rows to insert holds.</summary>
public enum SqlType
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>Bytes.</summary>
    Bytes,
}

/// <summary>One column of rows to insert.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Values">The value of each row: a string, a long, an array of bytes, or null.</param>
public sealed record SqlColumn(string Name, SqlType Type, IReadOnlyList<object?> Values);

/// <summary>Rows to insert into one table, column by column.</summary>
/// <param name="Table">The name of the table, without its schema.</param>
/// <param name="Columns">The columns, all of the same length.</param>
public sealed record SqlRows(string Table, params IReadOnlyList<SqlColumn> Columns)
{
    /// <summary>How many rows there are.</summary>
    public int Count => Columns.Count == 0 ? 0 : Columns[0].Values.Count;
}
