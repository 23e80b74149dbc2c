namespace Pictier.Consent;

/// <summary>A category of personal data that a policy knows.</summary>
/// <param name="value">The id: 1 to 200 characters, no control characters, no white space at its ends. It is compared exactly, case included.</param>
/// <remarks>An id that breaks the contract's rule for ids is never an allow: the decision is <see cref="ReasonCode.InputIncomplete"/>.</remarks>
public readonly struct DataCategory(string? value) : IEquatable<DataCategory>
{
    private readonly string? value = value;

    /// <summary>The id as it is written; empty for the default value.</summary>
    public string Value => value ?? string.Empty;

    /// <inheritdoc/>
    public bool Equals(DataCategory other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DataCategory other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The id.</summary>
    public override string ToString() => Value;

    /// <summary>Whether both are the same id.</summary>
    public static bool operator ==(DataCategory left, DataCategory right) => left.Equals(right);

    /// <summary>Whether the ids differ.</summary>
    public static bool operator !=(DataCategory left, DataCategory right) => !left.Equals(right);
}
