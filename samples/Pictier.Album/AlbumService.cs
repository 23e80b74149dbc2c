using Pictier.Consent;

namespace Pictier.Album;

/// <summary>The service: before it handles personal data, it asks.</summary>
internal sealed class AlbumService(IConsentEngine consent)
{
    /// <summary>Recommends something, or says why not: the caller shows the page without recommendations.</summary>
    public ValueTask<Decision> RecommendAsync(Member member) =>
        consent.EvaluateAsync(ProcessingRequest.Use(member.Id, Purposes.Recommendations, [Data.Photo, Data.Location]));

    /// <summary>Sends photos to be printed; without permission there is no order.</summary>
    /// <exception cref="ConsentDeniedException">The photos may not be provided to the print partner.</exception>
    public ValueTask<Decision> OrderPrintsAsync(Member member) =>
        consent.EnsureAllowedAsync(
            ProcessingRequest.Provide(member.Id, Purposes.Printing, [Data.Name, Data.Address, Data.Photo], to: Recipients.PrintPartner));

    /// <summary>Those of the members who may be sent the newsletter.</summary>
    public ValueTask<IReadOnlyList<Member>> NewsletterReadersAsync(IEnumerable<Member> members) =>
        consent.FilterAsync(members, member => ProcessingRequest.Use(member.Id, Purposes.Newsletter, [Data.Email]));
}
