namespace Pictier.Consent.SubjectRequests;

/// <summary>What a cessation is asked for; a part that is null means all.</summary>
public sealed record RestrictionScope
{
    /// <summary>The purposes.</summary>
    public IReadOnlyList<string>? Purposes { get; init; }

    /// <summary>The data: ids of categories or names of groups.</summary>
    public IReadOnlyList<string>? Data { get; init; }

    /// <summary>The recipients.</summary>
    public IReadOnlyList<string>? Recipients { get; init; }
}
