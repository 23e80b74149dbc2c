using System.Text.Json;
using Pictier.Consent.Json;

namespace Pictier.Consent.Requests;

/// <summary>Writes a request as JSON; reading it again gives the same request. What has its default is left out.</summary>
public static class RequestWriter
{
    private static readonly JsonEncodedText AtName = JsonEncodedText.Encode("at");
    private static readonly JsonEncodedText OperationName = JsonEncodedText.Encode("operation");
    private static readonly JsonEncodedText SubjectName = JsonEncodedText.Encode("subject");
    private static readonly JsonEncodedText PurposeName = JsonEncodedText.Encode("purpose");
    private static readonly JsonEncodedText DataName = JsonEncodedText.Encode("data");

    /// <summary>The request as one line of JSON, without a line break.</summary>
    public static string Write(ProcessingRequest request, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(request);
        return JsonOutput.ToText(json => Write(json, request, at));
    }

    internal static void Write(Utf8JsonWriter json, ProcessingRequest request, DateTimeOffset at)
    {
        json.WriteStartObject();
        json.Text("id", request.Id);
        json.Instant(AtName, at);
        json.Word(OperationName, request.Operation);
        json.Text(SubjectName, request.DataSubject.Value);
        json.Object("subjectFacts", request.DataSubjectFacts == DataSubjectFacts.Unknown ? null : request.DataSubjectFacts, Facts);
        json.Text(PurposeName, request.Purpose.Value);
        json.Text("underlyingPurpose", request.UnderlyingPurpose?.Value);
        Data(json, request.Data);
        json.Object("form", request.Form == InformationForm.Identifiable ? null : request.Form, static (json, f) =>
        {
            json.WordUnless("kind", f.Kind, FormKind.Identifiable);
            json.Text("attestation", f.Attestation);
            json.Flag("itemsPublished", f.ItemsPublished);
            json.Flag("recipientTold", f.RecipientTold);
        });
        json.Text("recipient", request.Recipient?.Value);
        json.WordUnless("method", request.Method, ProvisionMethod.Other);
        json.Object("acquisition", request.Acquisition, Acquisition);
        json.Object("held", request.Held == HeldData.Unknown ? null : request.Held, Held);
        json.ListUnlessEmpty("claims", request.Claims, Claim);
        json.Object("authorityRequest", request.AuthorityRequest, AuthorityRequest);
        json.Text("serviceRule", request.ServiceRule);
        json.Flag("unjust", request.Unjust);
        json.WriteEndObject();
    }

    private static void Facts(Utf8JsonWriter json, DataSubjectFacts facts)
    {
        json.WordUnless("status", facts.Status, DataSubjectStatus.Unknown);
        json.Flag("relatesToLivingPerson", facts.RelatesToLivingPerson, byDefault: true);
        json.Text("birthDate", facts.BirthDate is { } birth ? Times.Write(birth) : null);
        json.WordUnless("capacity", facts.Capacity, Capacity.Unknown);
    }

    private static void Acquisition(Utf8JsonWriter json, Acquisition acquisition)
    {
        json.Word("source", acquisition.Source);
        json.Flag("lawful", acquisition.Lawful);
        json.Flag("purposeIndicatedBefore", acquisition.PurposeIndicatedBefore);
        json.WordUnless("publishedBy", acquisition.PublishedBy, PublishedBy.Other);
    }

    private static void Held(Utf8JsonWriter json, HeldData held)
    {
        json.Instant("acquiredAt", held.AcquiredAt);
        json.Flag("lawfully", held.Lawfully, byDefault: true);
        json.Text("specialCareBasis", held.SpecialCareBasis);
        json.Flag("byOptOut", held.ByOptOut);
        json.Text("business", held.Business);
    }

    private static void AuthorityRequest(Utf8JsonWriter json, AuthorityRequest request)
    {
        json.Text("document", request.Document);
        json.Instant("receivedAt", request.ReceivedAt);
        json.WordUnless("compulsion", request.Compulsion, Compulsion.Voluntary);
        json.Text("statute", request.Statute);
        Data(json, request.Data);
        json.Text("jurisdiction", request.Jurisdiction);
    }

    private static void Claim(Utf8JsonWriter json, ExceptionClaim claim)
    {
        json.WriteStartObject();
        switch (claim)
        {
            case LifeBodyOrFortuneClaim life:
                json.Word("kind", ClaimKind.LifeBodyOrFortune);
                json.WordUnless("interest", life.Interest, ProtectedInterest.Unknown);
                json.Flag("needToProtect", life.NeedToProtect);
                json.Flag("consentDifficult", life.ConsentDifficult);
                json.Text("difficulty", life.Difficulty);
                break;
            case PublicHealthOrChildrenClaim health:
                json.Word("kind", ClaimKind.PublicHealthOrChildren);
                json.WordUnless("aim", health.Aim, PublicAim.Unknown);
                json.Flag("especiallyNecessary", health.EspeciallyNecessary);
                json.Flag("consentDifficult", health.ConsentDifficult);
                json.Text("difficulty", health.Difficulty);
                break;
            case PublicAffairsClaim affairs:
                json.Word("kind", ClaimKind.PublicAffairs);
                json.WordUnless("body", affairs.Body, PublicBody.Other);
                json.Text("affairsStatute", affairs.AffairsStatute);
                json.Flag("cooperationNecessary", affairs.CooperationNecessary);
                json.Flag("consentWouldImpede", affairs.ConsentWouldImpede);
                break;
            case RequiredByLawClaim law:
                json.Word("kind", ClaimKind.RequiredByLaw);
                json.Text("statute", law.Statute);
                json.Text("jurisdiction", law.Jurisdiction);
                json.WordUnless("compulsion", law.Compulsion, Compulsion.Voluntary);
                break;
        }

        Data(json, claim.Data);
        json.Text("evidence", claim.Evidence);
        json.Text("approver", claim.Approver);
        json.WriteEndObject();
    }

    private static void Data(Utf8JsonWriter json, IReadOnlyList<DataCategory> data)
    {
        if (data.Count == 0)
        {
            return;
        }

        json.WriteStartArray(DataName);
        for (var i = 0; i < data.Count; i++)
        {
            json.WriteStringValue(data[i].Value);
        }

        json.WriteEndArray();
    }
}
