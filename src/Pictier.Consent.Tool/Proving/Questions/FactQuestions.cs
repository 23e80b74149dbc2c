using Pictier.Consent.Testing.Invariants;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Proving;

/// <summary>The questions about facts: each about one part of them, so that the analysis can take its answer as known.</summary>
internal static class FactQuestions
{
    /// <summary>The questions of which one must be answered with yes; null for a question about the registries.</summary>
    internal static IReadOnlyList<FactQuestion>? Of(RequestQuestion question)
    {
        var words = question.Words;
        return question.Property.Name switch
        {
            "restriction" => [Ask(question, FactGroup.Restriction, (side, s) => Kinds(side.ActiveKinds(s)).Any(k => words.Contains(Word.Of(k))))],
            "deceased" => [OfRequest(question, FactGroup.Subject, r => (r.DataSubjectFacts.Status == DataSubjectStatus.Deceased) == question.IsYes)],
            "unjust" => [OfRequest(question, FactGroup.Held, r => r.Unjust == question.IsYes)],
            "heldLawfully" => [OfRequest(question, FactGroup.Held, r => r.Held.Lawfully == question.IsYes)],
            "receivedByOptOut" => [OfRequest(question, FactGroup.Held, r => r.Held.ByOptOut == question.IsYes)],
            "specialCareBasis" => [OfRequest(question, FactGroup.Held, r => !string.IsNullOrWhiteSpace(r.Held.SpecialCareBasis) == question.IsYes)],
            "form" => [OfRequest(question, FactGroup.Form, r => words.Contains(Word.Of(r.Form.Kind)))],
            "attested" => [OfRequest(question, FactGroup.Form, r => !string.IsNullOrWhiteSpace(r.Form.Attestation) == question.IsYes)],
            "source" => [OfRequest(question, FactGroup.Acquisition, r => r.Acquisition is { } a && words.Contains(Word.Of(a.Source)))],
            "acquiredLawfully" => [OfRequest(question, FactGroup.Acquisition, r => r.Acquisition is { } a && a.Lawful == question.IsYes)],
            "purposeIndicatedBefore" => [OfRequest(question, FactGroup.Acquisition, r => r.Acquisition is { } a && a.PurposeIndicatedBefore == question.IsYes)],
            "method" => [OfRequest(question, FactGroup.Method, r => words.Contains(Word.Of(r.Method)))],
            "authorityRequest" => [OfRequest(question, FactGroup.Authority, r => r.AuthorityRequest is { } a && words.Contains(Word.Of(a.Compulsion)))],
            "claim" => [.. words.Select(word => RecordQuestions.Claim(word))],
            "completeClaim" => [.. words.Select(word => RecordQuestions.CompleteClaim(word))],
            "consentGiven" => [RecordQuestions.ConsentGiven],
            "consentStanding" => [RecordQuestions.ConsentStanding],
            _ => null,
        };
    }

    /// <summary>Whether a request is as a question asks when one of its questions about facts is answered with yes.</summary>
    internal static bool IsYes(RequestQuestion question) => question.Property.Name is not ("consentGiven" or "consentStanding") || question.IsYes;

    private static FactQuestion OfRequest(RequestQuestion question, FactGroup group, Func<ProcessingRequest, bool> holds) =>
        Ask(question, group, (_, situation) => holds(situation.Request));

    private static FactQuestion Ask(RequestQuestion question, FactGroup group, Func<PolicySide, Situation, bool> holds) => new(question.Text, group, holds);

    private static IEnumerable<RestrictionKind> Kinds(int active) => Enum.GetValues<RestrictionKind>().Where(kind => (active & (1 << (int)kind)) != 0);
}
