using System.Text.Json;
using Pictier.Consent.Json;

namespace Pictier.Consent.Requests;

/// <summary>Writes a decision as JSON (contract section 4).</summary>
public static class DecisionWriter
{
    private static readonly string[] BasisNames = [.. Enum.GetValues<BasisKind>().Select(k => JsonNamingPolicy.CamelCase.ConvertName(k.ToString()))];
    private static readonly JsonEncodedText[] EncodedBasisNames = [.. BasisNames.Select(n => JsonEncodedText.Encode(n))];
    private static readonly JsonEncodedText EffectName = JsonEncodedText.Encode("effect");
    private static readonly JsonEncodedText ReasonName = JsonEncodedText.Encode("reason");
    private static readonly JsonEncodedText ClauseName = JsonEncodedText.Encode("clause");
    private static readonly JsonEncodedText LawName = JsonEncodedText.Encode("law");
    private static readonly JsonEncodedText PolicyName = JsonEncodedText.Encode("policy");
    private static readonly JsonEncodedText BasisPropertyName = JsonEncodedText.Encode("basis");
    private static readonly JsonEncodedText ObligationsName = JsonEncodedText.Encode("obligations");

    /// <summary>The decision as one line of JSON, without a line break.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="id">The id of the request; null when there is none.</param>
    public static string Write(Decision decision, string? id) => JsonOutput.ToText(json => Write(json, decision, id, decision.At, null));

    /// <summary>The denial of a line that is not valid, with what is wrong with it, as one line of JSON.</summary>
    public static string WriteInvalid(RequestLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return JsonOutput.ToText(json => Write(json, new Decision(Verdict.Incomplete, line.At ?? default, default, null), line.Id, line.At, line.Describe()));
    }

    private static void Write(Utf8JsonWriter json, in Decision decision, string? id, DateTimeOffset? at, string? error)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("at", at is { } instant ? Times.Write(instant) : null);
        Outcome(json, decision);
        json.Text("message", decision.Message);
        json.Text("error", error);
        if (decision.Explanation is { } explanation)
        {
            json.List("rules", explanation.Rules, Rule);
            json.IdsUnlessEmpty("ignoredConsents", explanation.IgnoredConsents);
        }

        json.WriteEndObject();
    }

    /// <summary>What was decided: the exact part of a decision.</summary>
    internal static void Outcome(Utf8JsonWriter json, in Decision decision)
    {
        json.Word(EffectName, decision.Effect);
        json.Word(ReasonName, decision.Reason);
        json.WriteString(ClauseName, decision.Clause);
        json.Text(LawName, decision.Law);
        json.Text(PolicyName, decision.Policy);
        Basis(json, decision.Basis);
        json.WriteStartArray(ObligationsName);
        if (decision.Obligations.Count > 0)
        {
            foreach (var obligation in decision.Obligations)
            {
                json.WriteStringValue(obligation.Name());
            }
        }

        json.WriteEndArray();
    }

    /// <summary>The property that names what a decision rests on.</summary>
    internal static string BasisName(BasisKind kind) => BasisNames[(int)kind];

    private static void Rule(Utf8JsonWriter json, RuleOutcome rule)
    {
        json.WriteStartObject();
        json.Text("gate", rule.Gate);
        json.Text("rule", rule.Rule);
        json.Text("clause", rule.Clause);
        json.Word("outcome", rule.Outcome);
        json.Text("reason", rule.Reason?.Name());
        json.Text("condition", rule.FailedCondition);
        Basis(json, rule.Basis);
        json.WriteEndObject();
    }

    private static void Basis(Utf8JsonWriter json, DecisionBasis basis)
    {
        if (basis.Kind == BasisKind.None)
        {
            return;
        }

        json.WriteStartObject(BasisPropertyName);
        var kind = EncodedBasisNames[(int)basis.Kind];
        if (basis.Kind == BasisKind.Claim)
        {
            json.WriteNumber(kind, basis.Index);
        }
        else
        {
            json.WriteString(kind, basis.Id);
        }

        json.WriteEndObject();
    }
}
