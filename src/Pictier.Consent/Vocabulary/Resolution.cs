namespace Pictier.Consent;

/// <summary>
/// What an evaluator found for the ids of a request, so that a request that is decided again, or one about somebody else that was made of it,
/// is not looked up again. It is no part of what the request says: any is equal to any other.
/// </summary>
internal readonly struct Resolution(object? found) : IEquatable<Resolution>
{
    internal object? Found => found;

    public bool Equals(Resolution other) => true;

    public override bool Equals(object? obj) => obj is Resolution;

    public override int GetHashCode() => 0;
}
