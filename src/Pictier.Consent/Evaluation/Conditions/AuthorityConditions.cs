namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of an authority's request (3.1(2); spec TP-3).</summary>
internal static class AuthorityConditions
{
    internal static bool RecipientIsListed(in Inquiry inquiry) => inquiry.Recipient is { } recipient && recipient.Kind switch
    {
        RecipientKind.Court or RecipientKind.PublicProsecutor or RecipientKind.Police or RecipientKind.TaxOffice or RecipientKind.BarAssociation => true,
        RecipientKind.EquivalentAuthority => recipient.IsEquivalentAuthority,
        _ => false,
    };

    internal static bool Received(AuthorityRequest request, long at) =>
        !string.IsNullOrWhiteSpace(request.Document) && request.ReceivedAt is { } received && received.UtcTicks <= at;

    internal static bool DataWithin(AuthorityRequest request, in Inquiry inquiry) => Data.IsWithin(inquiry.Request.Data, request.Data);

    internal static bool HasStatute(AuthorityRequest request) => request.Compulsion switch
    {
        Compulsion.MandatoryOrder or Compulsion.StatutoryInquiry => true,
        Compulsion.PermissiveBasis => !string.IsNullOrWhiteSpace(request.Statute),
        _ => false,
    };
}
