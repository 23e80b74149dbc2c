using System.Text.Json.Serialization;

namespace Pictier.Consent.AspNetCore.Tests.Shaping;

/// <summary>A member as an endpoint shows them.</summary>
public sealed record MemberView(
    [property: DataSubject] string Id,
    string Joined,
    [property: DataCategory("photo")] string Photo,
    [property: DataCategory("email")] string? Email,
    [property: DataCategory("location")] string Location)
{
    public HomeView? Home { get; init; }

    public IReadOnlyList<MemberView> Friends { get; init; } = [];

    [DataCategory("fotos")]
    public string Misspelt { get; init; } = "misspelt";

    [DataCategory("photo", "email")]
    public string? Signed { get; init; } = "signed";

    internal static MemberView Of(string id) => new(id, "2026", "photo of " + id, id + "@example.jp", "Tokyo");
}

/// <summary>What a member's view holds, about the same person.</summary>
public sealed record HomeView([property: DataCategory("photo")] string Picture, [property: DataCategory("location")] string Town);

/// <summary>About a person whom it does not name.</summary>
public sealed record Card([property: DataCategory("photo")] string Photo, string Title);

/// <summary>About a person whose id is a number.</summary>
public readonly record struct Numbered([property: DataSubject] int Id, [property: DataCategory("photo")] string Photo);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IEnumerable<MemberView>))]
[JsonSerializable(typeof(MemberView[]))]
[JsonSerializable(typeof(Dictionary<string, MemberView>))]
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(Numbered[]))]
internal sealed partial class GeneratedContracts : JsonSerializerContext;
