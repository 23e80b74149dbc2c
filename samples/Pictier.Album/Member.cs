using Pictier.Consent;

namespace Pictier.Album;

/// <summary>A member of the album: the person whom the data is about.</summary>
internal sealed record Member(DataSubjectId Id, string Name)
{
    public static readonly Member Hanako = new(new("hanako"), "Hanako");
    public static readonly Member Taro = new(new("taro"), "Taro");
    public static readonly Member Kenji = new(new("kenji"), "Kenji");
}
