namespace Pictier.Consent.AspNetCore.Tests.Readme;

/// <summary>The constants that the guide speaks of.</summary>
internal static class Purposes
{
    internal static readonly Purpose Recommendations = Album.Recommendations;
    internal static readonly Purpose Newsletter = Album.Newsletter;
    internal static readonly Purpose Printing = Album.Recommendations;
}

/// <summary>Categories.</summary>
internal static class Data
{
    internal static readonly DataCategory Photo = Album.Photo;
    internal static readonly DataCategory Email = Album.Email;
}

/// <summary>Recipients.</summary>
internal static class Recipients
{
    internal static readonly Recipient PrintPartner = Album.PrintPartner;
}

/// <summary>What the endpoints of the guide work with.</summary>
internal sealed class PhotoShelf
{
    internal static string Recommend(string userId) => "for " + userId;

    internal static MemberCard[] All() => [new("hanako", "hanako@example.jp", "photo"), new("taro", "taro@example.jp", "photo")];

    internal ValueTask<DataSubjectId?> OwnerOfAsync(object? photoId) =>
        ValueTask.FromResult<DataSubjectId?>(photoId is "1" ? Album.Hanako : photoId is "2" ? Album.Taro : null);
}
