namespace Pictier.Consent.AspNetCore.Tests.Readme;

public sealed record MemberCard(
    [property: DataSubject] string Id,
    [property: DataCategory("email")] string Email,
    [property: DataCategory("photo")] string Portrait);
