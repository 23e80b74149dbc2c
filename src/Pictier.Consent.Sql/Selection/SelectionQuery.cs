using System.Data.Common;

namespace Pictier.Consent.Sql.Selection;

/// <summary>
/// One kind of use at one instant as a condition of SQL over the tables of the ledger: it holds of exactly the people for whom the policy
/// allows the use. Nothing is recorded and no obligation is fulfilled by asking it.
/// </summary>
/// <remarks>
/// It is made from all the words that people had used by then. Of somebody who says something afterwards in words that nobody had used
/// before it does not hold; so make it when it is needed, or use <see cref="ConsentSelection.SelectAsync"/>, which asks it in the same transaction.
/// </remarks>
public sealed class SelectionQuery
{
    private const string Person = "\u0001";

    private readonly SqlDatabase database;
    private readonly FactConditions? conditions;
    private readonly string condition;

    /// <summary>A use that is allowed for nobody.</summary>
    internal SelectionQuery(SqlDatabase database)
    {
        this.database = database;
        condition = "1 = 0";
    }

    internal SelectionQuery(SqlDatabase database, FactTable table, FactConditions conditions, KnownWords known)
    {
        (this.database, this.conditions) = (database, conditions);
        AllowsPeopleWithoutRecord = table.AllowsWithoutAny;
        condition = $"({table.Condition(i => conditions.Of(table.Facts[i], Person))} AND {conditions.SaysNothingNew(Person, known.Position, known.Words.Keys)})";
    }

    /// <summary>Whether it is allowed for people of whom the ledger knows nothing; then put <see cref="Where"/> to a table of your own people.</summary>
    public bool AllowsPeopleWithoutRecord { get; }

    /// <summary>
    /// The query of everybody in the ledger for whom it is allowed: one column, <c>subject</c>. It needs the parameters of <see cref="AddParameters"/>.
    /// Ask it in a transaction of <see cref="SqlDatabase.BeginReadOfEverybodyAsync"/>, or on PostgreSQL after <c>SET LOCAL enable_nestloop = off</c>.
    /// </summary>
    public string Text => $"SELECT people.subject FROM (SELECT DISTINCT subject FROM {database.Table("ledger_event")}) AS people WHERE {Where("people.subject")}";

    /// <summary>The condition on a person, who need not be in the ledger. It needs the parameters of <see cref="AddParameters"/>.</summary>
    /// <param name="person">An expression of SQL that gives the person's id as text, for example <c>users.id</c>. It becomes part of the query: never let anybody outside write it.</param>
    public string Where(string person)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return condition.Replace(Person, person, StringComparison.Ordinal);
    }

    /// <summary>Adds the values that <see cref="Text"/> and <see cref="Where"/> name; all of them begin with <c>@consent_</c>.</summary>
    public void AddParameters(DbCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        conditions?.AddParameters(command);
    }
}
