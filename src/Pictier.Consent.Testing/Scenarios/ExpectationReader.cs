using Pictier.Consent.Json;
using Pictier.Consent.Requests;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>Reads the <c>then</c> of a scenario: a reason code, or an object.</summary>
internal static class ExpectationReader
{
    private const string Parts = "an object with one or more of `effect`, `reason`, `clause`, `law`, `obligations`, `basis`";

    internal static Expectation? Read(JsonTree value, string path, DocumentReader document) => value.Kind switch
    {
        JsonKind.Text => document.Word<ReasonCode>(value, path) is { } reason ? new Expectation { Reason = reason } : null,
        JsonKind.Object when value.Members.Count == 0 => document.Expected<Expectation>(value, path, Parts, found: "an empty object"),
        JsonKind.Object => document.Object(value, path, Read),
        _ => document.Expected<Expectation>(value, path, $"a reason code, or {Parts}"),
    };

    private static Expectation Read(ObjectReader json)
    {
        var expectation = new Expectation
        {
            Effect = json.Optional<Effect?>("effect", (v, p) => json.Document.Word<Effect>(v, p)),
            Reason = json.Optional<ReasonCode?>("reason", (v, p) => json.Document.Word<ReasonCode>(v, p)),
            Clause = json.OptionalText("clause"),
            Law = json.OptionalText("law"),
            Obligations = json.Has("obligations") ? Obligations.Of([.. json.Words<Obligation>("obligations")]) : null,
            Basis = json.Has("basis") ? Basis(json) : null,
        };
        if (expectation is { Effect: { } effect, Reason: { } reason } && reason.Effect() != effect)
        {
            json.Error("effect", $"`{reason.Name()}` is never the reason of this effect; correct one, or leave out `effect`.");
        }

        return expectation;
    }

    private static DecisionBasis? Basis(ObjectReader json)
    {
        DecisionBasis? basis = null;
        json.Object("basis", o =>
        {
            foreach (var kind in Words<BasisKind>.All.Where(k => k != BasisKind.None))
            {
                var name = DecisionWriter.BasisName(kind);
                if (o.Has(name))
                {
                    basis = kind == BasisKind.Claim
                        ? new DecisionBasis(kind, null, o.OptionalNumber(name, 0, int.MaxValue) ?? 0)
                        : new DecisionBasis(kind, o.OptionalId(name));
                }
            }

            return string.Empty;
        });
        return basis;
    }
}
