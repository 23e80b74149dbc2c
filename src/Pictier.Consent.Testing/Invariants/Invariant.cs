namespace Pictier.Consent.Testing.Invariants;

/// <summary>Something that is true of every decision of a policy, whatever is asked and whatever was said before.</summary>
/// <param name="Id">The id, unique among the invariants that are proven together.</param>
/// <param name="Title">The sentence that is proven, in English.</param>
/// <param name="TitleJa">The sentence in Japanese; null when it is not given.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="When">Which requests it is about.</param>
/// <param name="Then">What is true of the decision; null for one that compares with other rules.</param>
/// <param name="StricterThan">Whose allows include all of this policy's; null for one about single decisions.</param>
internal sealed record Invariant(
    string Id,
    string Title,
    string? TitleJa,
    InvariantPlace Place,
    Formula<RequestQuestion> When,
    Formula<DecisionQuestion>? Then,
    ComparedRules? StricterThan)
{
    /// <summary>Whether it comes with the built-in policy.</summary>
    internal bool IsBuiltIn => Place.File == BuiltInInvariants.File;
}

/// <summary>Where an invariant, or a question of one, is written.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Path">The JSON path.</param>
internal sealed record InvariantPlace(string File, int Line, int Column, string Path)
{
    internal DocumentError Error(string message) => new(File, Line, Column, Path, message);
}

/// <summary>A question about a request and what its principal said: whether it has a property, with one of these words.</summary>
internal sealed record RequestQuestion(RequestProperty Property, IReadOnlyList<string> Words, InvariantPlace Place)
{
    /// <summary>The answer that a flag asks for.</summary>
    internal bool IsYes => Words[0] == "true";

    /// <summary>Questions that ask the same have the same text, wherever they are written.</summary>
    internal string Text => $"{Property.Name}={string.Join(',', Words)}";
}

/// <summary>A question about a decision.</summary>
internal sealed record DecisionQuestion(DecisionProperty Property, IReadOnlyList<string> Words, InvariantPlace Place);

/// <summary>What of a decision an invariant can speak of.</summary>
internal enum DecisionProperty
{
    /// <summary>Allow or deny.</summary>
    Effect,

    /// <summary>One of the reason codes.</summary>
    Reason,

    /// <summary>The clause that the decision cites, or one of its items.</summary>
    Clause,

    /// <summary>An obligation that an allow brings.</summary>
    Obligation,
}

/// <summary>Rules with which those of a policy are compared.</summary>
internal enum ComparedRules
{
    /// <summary>The rules of the published policy, with the registries of this one.</summary>
    PublishedRules,

    /// <summary>The same policy when the law is not asked beside it.</summary>
    PolicyWithoutLaw,
}
