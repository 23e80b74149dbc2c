namespace Pictier.Consent;

/// <summary>The person whom the data is about: the principal of the policy and the Act.</summary>
/// <param name="value">The id: 1 to 200 characters, no control characters, no white space at its ends. It is compared exactly, case included.</param>
/// <remarks>An id that breaks the contract's rule for ids is never an allow: the decision is <see cref="ReasonCode.InputIncomplete"/>.</remarks>
public readonly struct DataSubjectId(string? value) : IEquatable<DataSubjectId>
{
    private readonly string? value = value;

    /// <summary>The id as it is written; empty for the default value.</summary>
    public string Value => value ?? string.Empty;

    /// <inheritdoc/>
    public bool Equals(DataSubjectId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DataSubjectId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Never the id: a subject id that is formatted into a log or a message by mistake stays out of it.</summary>
    public override string ToString() => "(data subject)";

    /// <summary>Whether both are the same id.</summary>
    public static bool operator ==(DataSubjectId left, DataSubjectId right) => left.Equals(right);

    /// <summary>Whether the ids differ.</summary>
    public static bool operator !=(DataSubjectId left, DataSubjectId right) => !left.Equals(right);
}
