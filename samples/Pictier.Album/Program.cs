using Pictier.Album.Telling;
using Pictier.Album.Website;

// dotnet run --project samples/Pictier.Album                tells a year of the album
// dotnet run --project samples/Pictier.Album -- serve       starts the album with demo people
if (args is ["serve", .. var options])
{
    await using var website = AlbumWebsite.Build(options);
    await website.RunAsync();
}
else
{
    await StoryProgram.RunAsync();
}
