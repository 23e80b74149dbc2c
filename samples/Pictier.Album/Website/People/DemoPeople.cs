using Pictier.Album.Website.Photos;

namespace Pictier.Album.Website.People;

/// <summary>Hanako, Taro and Kenji, who are there to be tried out. Taro is a child: he cannot agree alone.</summary>
internal static class DemoPeople
{
    private static readonly Person[] People =
    [
        new("hanako", "Hanako", "hanako@example.jp", new DateOnly(1990, 4, 12), "4-5-6 Sakae, Nagoya", "tok-hanako"),
        new("taro", "Taro", "taro@example.jp", new DateOnly(2015, 8, 1), "4-5-6 Sakae, Nagoya", "tok-taro"),
        new("kenji", "Kenji", "kenji@example.jp", new DateOnly(1985, 1, 30), "7-8-9 Ginza, Tokyo", "tok-kenji"),
    ];

    public static IEnumerable<string> Ids => People.Select(p => p.Id);

    /// <summary>Lets them move in, with two pictures of Hanako and Kenji in Hanako's album, when they are not there yet.</summary>
    public static void Settle(IServiceProvider services)
    {
        var (people, photos) = (services.GetRequiredService<PeopleStore>(), services.GetRequiredService<PhotoStore>());
        foreach (var person in People.Where(p => people.Find(p.Id) is null))
        {
            people.Add(person);
        }

        if (photos.OwnedBy(People[0].DataSubject).Count == 0)
        {
            photos.Add(People[0].Id, DemoPictures.Picnic(), DemoPictures.Regions);
            photos.Add(People[0].Id, DemoPictures.Seaside(), DemoPictures.Regions);
        }
    }
}
