namespace Pictier.Consent.Benchmarks.Requests;

/// <summary>A member in a list, classified.</summary>
public sealed record MemberCard([property: DataSubject] string Id, string Joined, [property: DataCategory("photo")] string Photo, [property: DataCategory("email")] string Email);

/// <summary>The same without a mark.</summary>
public sealed record PlainCard(string Id, string Joined, string Photo, string Email);
