using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>What to ask an authority for before its request is answered (3.1(2)).</summary>
internal static class AuthorityRepairs
{
    internal static IEnumerable<Repair> Of(Situation situation, Decision explained)
    {
        if (situation.Request.AuthorityRequest is not { } request)
        {
            yield break;
        }

        if (Failed.For(explained, PolicyCondition.RequestReceived))
        {
            yield return new Repair(
                "Have the request in writing before answering it, and record the document and when it was received (`authorityRequest.document`, `receivedAt`).",
                Answering(situation, request with { Document = request.Document ?? "document", ReceivedAt = situation.At }));
        }

        if (Failed.For(explained, PolicyCondition.RequestHasStatutoryBasis))
        {
            yield return new Repair(
                "Ask the authority for an inquiry by statute, and record it (`authorityRequest.compulsion`, `statute`).",
                Answering(situation, request with { Compulsion = Compulsion.StatutoryInquiry, Statute = request.Statute ?? "the statute" }));
        }
    }

    private static Situation Answering(Situation situation, AuthorityRequest request) =>
        situation with { Request = situation.Request with { AuthorityRequest = request } };
}
