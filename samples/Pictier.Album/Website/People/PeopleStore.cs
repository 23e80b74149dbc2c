using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;

namespace Pictier.Album.Website.People;

/// <summary>The members, one file each.</summary>
internal sealed class PeopleStore
{
    private readonly string folder;
    private readonly ConcurrentDictionary<string, Person> people = new(StringComparer.Ordinal);

    public PeopleStore(AlbumOptions options)
    {
        folder = options.Folder("people");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            var person = JsonSerializer.Deserialize<Person>(File.ReadAllText(file))!;
            people[person.Id] = person;
        }
    }

    public IReadOnlyList<Person> All => [.. people.Values.OrderBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>An id that says nothing about the member.</summary>
    public static string NewId() => $"m-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    public Person? Find(string id) => people.GetValueOrDefault(id);

    /// <summary>The member who is signed in.</summary>
    public Person Get(ClaimsPrincipal user) =>
        user.MemberId() is { } id && Find(id.Value) is { } person ? person : throw new InvalidOperationException("Nobody is signed in who is a member.");

    public void Add(Person person)
    {
        AtomicFile.Write(Path.Combine(folder, $"{person.Id}.json"), JsonSerializer.SerializeToUtf8Bytes(person));
        people[person.Id] = person;
    }
}
