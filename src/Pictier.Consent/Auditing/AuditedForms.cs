using System.Collections.Concurrent;

namespace Pictier.Consent.Auditing;

/// <summary>The forms of the entries of decisions by one policy.</summary>
/// <param name="policySha256">The policy.</param>
/// <param name="arePseudonymous">Whether entries name people by pseudonyms.</param>
/// <threadsafety static="true" instance="true"/>
internal sealed class AuditedForms(string policySha256, bool arePseudonymous)
{
    // A policy has few kinds of decisions; requests of many more are somebody's mistake, and are written without forms.
    private const int MostForms = 1024;

    private readonly ConcurrentDictionary<Kind, AuditedForm> forms = new();

    /// <summary>Adds the entry of a decision.</summary>
    /// <param name="lines">Where it is added.</param>
    /// <param name="request">The request.</param>
    /// <param name="person">The name of the person in the log, in place of that in the request.</param>
    /// <param name="decision">What was decided.</param>
    /// <param name="known">What was known.</param>
    internal void Write(AuditLines lines, ProcessingRequest request, DataSubjectId person, in Decision decision, HistoryPosition? known)
    {
        if (!IsUsual(request, person, decision) || FormOf(request, decision, known) is not { } form || !form.TryWrite(lines, person.Value, decision, known))
        {
            AuditEntryWriter.Write(lines, Fact(request, person, decision, known));
        }
    }

    /// <summary>The same as a fact.</summary>
    internal AuditedDecision Fact(ProcessingRequest request, DataSubjectId person, in Decision decision, HistoryPosition? known) => new()
    {
        Request = person == request.DataSubject ? request : request with { DataSubject = person },
        IsPseudonymous = arePseudonymous,
        Decision = decision,
        PolicySha256 = policySha256,
        Known = known,
    };

    // Whatever a kind does not know must be as it is when nothing is said.
    private static bool IsUsual(ProcessingRequest request, DataSubjectId person, in Decision decision) =>
        request is { Facts: RequestFacts.None, Id: null, UnderlyingPurpose: null }
        && person.Value.Length > 0
        && decision.RestsOn.Kind != BasisKind.Claim
        && decision.Reason != ReasonCode.InputIncomplete;

    private AuditedForm? FormOf(ProcessingRequest request, in Decision decision, HistoryPosition? known)
    {
        var kind = new Kind(request, decision.Verdict, decision.RestsOn.Kind, known is not null, known?.Sequence is not null);
        if (forms.TryGetValue(kind, out var form))
        {
            return form;
        }

        return forms.Count < MostForms ? forms.GetOrAdd(kind, AuditedForm.Of(Fact(request, request.DataSubject, decision, known))) : null;
    }

    /// <summary>What two entries must have in common to be of one form.</summary>
    private readonly struct Kind(ProcessingRequest request, Verdict verdict, BasisKind basis, bool isKnown, bool isNumbered) : IEquatable<Kind>
    {
        private readonly ProcessingRequest request = request;
        private readonly Verdict verdict = verdict;
        private readonly BasisKind basis = basis;
        private readonly bool isKnown = isKnown;
        private readonly bool isNumbered = isNumbered;

        public bool Equals(Kind other) =>
            (ReferenceEquals(verdict, other.verdict) || verdict == other.verdict)
            && basis == other.basis
            && isKnown == other.isKnown
            && isNumbered == other.isNumbered
            && request.Operation == other.request.Operation
            && request.Purpose == other.request.Purpose
            && request.Recipient == other.request.Recipient
            && request.Categories.SequenceEqual(other.request.Categories);

        public override bool Equals(object? obj) => obj is Kind other && Equals(other);

        public override int GetHashCode() => ((request.Purpose.GetHashCode() * 31) + (int)verdict.Reason) * 31 + (int)request.Operation;
    }
}
