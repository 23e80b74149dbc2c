using Pictier.Consent;

namespace Pictier.Album;

/// <summary>The purposes of <c>album.policy.json</c> that the code asks for.</summary>
internal static class Purposes
{
    public static readonly Purpose Album = new("album");
    public static readonly Purpose Billing = new("billing");
    public static readonly Purpose FaceGrouping = new("face-grouping");
    public static readonly Purpose Newsletter = new("newsletter");
    public static readonly Purpose Printing = new("printing");
    public static readonly Purpose Recommendations = new("recommendations");
}
