using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.Tests.Differential;

namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>The changes that the invariants speak of.</summary>
internal static class Change
{
    /// <summary>The question with one more event of its principal.</summary>
    internal static Question With(this Question question, ConsentEvent said) =>
        question with { History = ConsentHistory.Of([.. question.History.Events, said]) };

    /// <summary>The question without that consent, and without what refers to it.</summary>
    internal static Question Without(this Question question, ConsentGiven consent) => question with
    {
        History = ConsentHistory.Of(
        [
            .. question.History.Events
                .Where(e => e != consent && !(e is ConsentWithdrawn w && w.Consent == consent.Consent))
                .Select(e => e is ConsentGiven g && g.Supersedes == consent.Consent ? g with { Supersedes = null } : e),
        ]),
    };

    /// <summary>The question without the claim at that place.</summary>
    internal static Question WithoutClaim(this Question question, int at) =>
        question with { Request = question.Request with { Claims = [.. question.Request.Claims.Where((_, i) => i != at)] } };

    /// <summary>The question with one more category of data.</summary>
    internal static Question WithCategory(this Question question, string category)
    {
        var from = question.Request;
        DataCategory[] data = [.. from.Data, new(category)];
        var request = from.Operation switch
        {
            Operation.Acquire => ProcessingRequest.Acquire(from.DataSubject, from.Purpose, data, from.Acquisition!),
            Operation.Use => ProcessingRequest.Use(from.DataSubject, from.Purpose, data),
            Operation.Entrust => ProcessingRequest.Entrust(from.DataSubject, from.Purpose, data, from.Recipient!.Value),
            Operation.ShareJointly => ProcessingRequest.ShareJointly(from.DataSubject, from.Purpose, data, from.Recipient!.Value),
            Operation.TransferBusiness => ProcessingRequest.TransferBusiness(from.DataSubject, from.Purpose, data, from.Recipient!.Value),
            _ => ProcessingRequest.Provide(from.DataSubject, from.Purpose, data, from.Recipient!.Value),
        };
        return question with
        {
            Request = request with
            {
                Id = from.Id,
                DataSubjectFacts = from.DataSubjectFacts,
                UnderlyingPurpose = from.UnderlyingPurpose,
                Form = from.Form,
                Recipient = from.Recipient,
                Method = from.Method,
                Held = from.Held,
                Claims = from.Claims,
                AuthorityRequest = from.AuthorityRequest,
                ServiceRule = from.ServiceRule,
                Unjust = from.Unjust,
            },
        };
    }

    /// <summary>The policy with every version changed.</summary>
    internal static ConsentPolicy Each(this ConsentPolicy policy, Func<PolicyDocument, PolicyDocument> change) =>
        ConsentPolicy.From(policy.Versions.Select(change));

    /// <summary>The version that decides at an instant; null before the first.</summary>
    internal static PolicyDocument? VersionAt(this ConsentPolicy policy, DateTimeOffset at) => policy.Versions.LastOrDefault(v => v.EffectiveFrom <= at);

    /// <summary>Whether a withdrawal of the principal reaches the consent, by its name, its purposes or everything.</summary>
    internal static bool IsWithdrawnIn(this ConsentGiven consent, ConsentHistory history) => history.Events.OfType<ConsentWithdrawn>().Any(w =>
        w.Consent is { } named ? named == consent.Consent : w.Purposes is not { } purposes || purposes.Any(consent.Purposes.Contains));
}
