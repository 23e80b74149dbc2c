using Pictier.Consent;

namespace Pictier.Album;

/// <summary>The data categories of <c>album.policy.json</c> that the code handles.</summary>
internal static class Data
{
    public static readonly DataCategory Address = new("address");
    public static readonly DataCategory CardToken = new("card-token");
    public static readonly DataCategory Email = new("email");
    public static readonly DataCategory FaceTemplate = new("face-template");
    public static readonly DataCategory Location = new("location");
    public static readonly DataCategory Name = new("name");
    public static readonly DataCategory Photo = new("photo");
    public static readonly DataCategory UserId = new("user-id");
}
