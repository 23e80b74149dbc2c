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
    private const string Row = "consent_people.subject";

    private readonly SqlDatabase database;
    private readonly FactConditions? conditions;
    private readonly string condition;
    private readonly string saysNothingNew;
    private readonly string everybody;

    /// <summary>A use that is allowed for nobody.</summary>
    internal SelectionQuery(SqlDatabase database)
    {
        this.database = database;
        (condition, saysNothingNew, everybody) = ("1 = 0", "1 = 1", Everybody(string.Empty));
    }

    internal SelectionQuery(SqlDatabase database, FactTable table, FactConditions conditions)
    {
        (this.database, this.conditions) = (database, conditions);
        AllowsPeopleWithoutRecord = table.AllowsWithoutAny;
        condition = table.Condition(i => conditions.Of(table.Facts[i], Person));
        saysNothingNew = conditions.SaysNothingNew(Person);

        // Where a fact must be so, whoever said nothing of the kind need not be asked about.
        everybody = Everybody(table.AllowsWithoutAny ? string.Empty : $" WHERE {conditions.AreOfAny(table.Facts, "consent_said")}");
    }

    /// <summary>Whether it is allowed for people of whom the ledger knows nothing; then put <see cref="Where"/> to a table of your own people.</summary>
    public bool AllowsPeopleWithoutRecord { get; }

    /// <summary>
    /// The query of everybody in the ledger for whom it is allowed: one column, <c>subject</c>. It needs the parameters of <see cref="AddParameters"/>.
    /// Ask it in a transaction of <see cref="SqlDatabase.BeginReadOfEverybodyAsync"/>, or on PostgreSQL after <c>SET LOCAL enable_nestloop = off</c> and <c>SET LOCAL jit = off</c>.
    /// </summary>
    public string Text => $"{everybody}{Where(Row)}";

    /// <summary><see cref="Text"/> for the transaction in which the query was made: nobody says anything new in it.</summary>
    internal string TextAtOnce => $"{everybody}{condition.Replace(Person, Row, StringComparison.Ordinal)}";

    /// <summary>The condition on a person, who need not be in the ledger. It needs the parameters of <see cref="AddParameters"/>.</summary>
    /// <param name="person">An expression of SQL that gives the person's id as text, for example <c>users.id</c>. It becomes part of the query: never let anybody outside write it.</param>
    public string Where(string person)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return $"({condition} AND {saysNothingNew})".Replace(Person, person, StringComparison.Ordinal);
    }

    /// <summary>Adds the values that <see cref="Text"/> and <see cref="Where"/> name; all of them begin with <c>@consent_</c>.</summary>
    public void AddParameters(DbCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        conditions?.AddParameters(command);
    }

    private string Everybody(string where) =>
        $"SELECT {Row} FROM (SELECT DISTINCT consent_said.subject FROM {database.Table("ledger_statement")} consent_said{where}) AS consent_people WHERE ";
}
