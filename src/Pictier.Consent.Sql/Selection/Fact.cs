namespace Pictier.Consent.Sql.Selection;

/// <summary>Something that is so of a person or not, and that the database can be asked.</summary>
internal abstract record Fact
{
    /// <summary>Words that somebody of whom it is so used.</summary>
    internal abstract WordSet Words { get; }

    /// <summary>The two facts as one, that either of them is so; null when that is no fact of this sort.</summary>
    internal abstract Fact? Or(Fact other);
}

/// <summary>A restriction in one of these words is in force.</summary>
/// <param name="By">The words.</param>
internal sealed record Restricted(WordSet By) : Fact
{
    internal override WordSet Words => By;

    internal override Fact? Or(Fact other) => other is Restricted also ? new Restricted(By.Or(also.By)) : null;
}

/// <summary>A consent in one of these words is in effect.</summary>
/// <param name="BeforeReform">The words that count when it was given before the law of 2022.</param>
/// <param name="SinceReform">The words that count when it was given since.</param>
/// <param name="Ends">What ends it besides its own times.</param>
internal sealed record Consented(WordSet BeforeReform, WordSet SinceReform, ConsentEnds Ends) : Fact
{
    internal override WordSet Words => BeforeReform.Or(SinceReform);

    internal override Fact? Or(Fact other) => other is Consented also && also.Ends == Ends
        ? new Consented(BeforeReform.Or(also.BeforeReform), SinceReform.Or(also.SinceReform), Ends)
        : null;
}

/// <summary>What ends a consent besides its own times.</summary>
/// <param name="Withdrawals">The words of withdrawals that reach it, when they come after it or name it.</param>
/// <param name="Refusals">The words of refusals that replace it, when they come with it or after it.</param>
/// <param name="ByReplacement">Whether a consent that says to replace it does.</param>
internal sealed record ConsentEnds(WordSet Withdrawals, WordSet Refusals, bool ByReplacement);
