using System.Text.Json;
using Pictier.Consent.Json;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.SubjectRequests;

/// <summary>Writes section 5 requests and answers as JSON (contract section 5).</summary>
public static class SubjectRequestWriter
{
    /// <summary>The request as one line of JSON; reading it again gives the same request. What has its default is left out.</summary>
    public static string Write(SubjectRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return JsonOutput.ToText(json => Write(json, request));
    }

    /// <summary>The answer as one line of JSON.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="id">The id of the request.</param>
    public static string Write(SubjectRequestAnswer answer, string? id)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonOutput.ToText(json => Write(json, answer, id, answer.At, null));
    }

    /// <summary>The refusal of a line that is not valid, with what is wrong with it, as one line of JSON.</summary>
    public static string WriteInvalid(SubjectRequestLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var refusal = AnswerFactory.Refuse(ReasonCode.InputIncomplete, line.At ?? default);
        return JsonOutput.ToText(json => Write(json, refusal, line.Id, line.At, line.Describe()));
    }

    private static void Write(Utf8JsonWriter json, SubjectRequestAnswer answer, string? id, DateTimeOffset? at, string? error)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("at", at is { } instant ? Times.Write(instant) : null);
        json.Word("effect", answer.Effect);
        json.Text("reason", answer.Reason.Name());
        json.WriteString("clause", answer.Clause);
        json.Text("law", answer.Law);
        json.List("obligations", answer.Obligations, static (json, o) => json.WriteStringValue(o.Name()));
        json.ListUnlessEmpty("events", answer.Events, EventWriter.Write);
        json.Text("error", error);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, SubjectRequest request)
    {
        json.WriteStartObject();
        json.Text("id", request.Id);
        json.Instant("at", request.At);
        json.Text("subject", request.DataSubject.Value);
        json.Word("kind", request.Kind);
        json.Word("requester", request.Requester);
        json.Flag("identityVerified", request.IdentityVerified);
        json.Flag("authorityVerified", request.AuthorityVerified);
        json.Flag("retainedData", request.RetainedData, byDefault: true);
        json.Flag("specialProcedureElsewhere", request.SpecialProcedureElsewhere);
        json.WordUnless("ground", request.Ground, CessationGround.None);
        json.Flag("groundEstablished", request.GroundEstablished);
        json.Flag("contentFactual", request.ContentFactual, byDefault: true);
        json.Flag("neededForPurpose", request.NeededForPurpose, byDefault: true);
        json.Flag("purposeObvious", request.PurposeObvious);
        json.Flag("harm", request.Harm);
        json.Flag("seriousImpediment", request.SeriousImpediment);
        json.Flag("againstOtherLaw", request.AgainstOtherLaw);
        json.Flag("overridingInterest", request.OverridingInterest);
        json.Flag("alternativeMeasure", request.AlternativeMeasure);
        json.Flag("feasible", request.Feasible, byDefault: true);
        json.Object("scope", request.Scope, static (json, s) =>
        {
            json.IdsUnlessAll("purposes", s.Purposes);
            json.IdsUnlessAll("data", s.Data);
            json.IdsUnlessAll("recipients", s.Recipients);
        });
        json.WriteEndObject();
    }
}
