namespace Pictier.Album.Website.Photos;

/// <summary>A picture in somebody's album, and where people are in it.</summary>
/// <param name="Id">The id of the picture.</param>
/// <param name="Owner">The id of the member whose album it is in.</param>
/// <param name="Regions">Where people are.</param>
/// <param name="IsInCloud">Whether the contractor has a copy.</param>
internal sealed record Photo(string Id, string Owner, IReadOnlyList<Region> Regions, bool IsInCloud);
