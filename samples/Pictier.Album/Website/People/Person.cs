using Pictier.Consent;

namespace Pictier.Album.Website.People;

/// <summary>A member, with what the album holds about them.</summary>
internal sealed record Person(string Id, string Name, string Email, DateOnly BirthDate, string Address, string CardToken)
{
    /// <summary>What the engine is told of the member: by the birth date, who is too young to agree alone is found out.</summary>
    public DataSubjectFacts Facts => new() { Status = DataSubjectStatus.Living, BirthDate = BirthDate };

    public DataSubjectId DataSubject => new(Id);
}
