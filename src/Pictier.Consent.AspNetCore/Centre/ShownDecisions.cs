using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Notices;
using Pictier.Consent.Policies;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>What the centre asks the policy, so that it shows what the engine would decide, and nothing that it made up itself.</summary>
internal static class ShownDecisions
{
    private static readonly Acquisition HandedOver = new()
    {
        Lawful = true,
        Source = AcquisitionSource.PrincipalInWriting,
        PurposeIndicatedBefore = true,
    };

    /// <summary>The use of all the data that a purpose needs; null when it needs none.</summary>
    internal static ProcessingRequest? OfPurpose(DataSubjectId person, PurposeDocument purpose) =>
        purpose.Data.Count == 0 ? null : ProcessingRequest.Use(person, new(purpose.Id), Data(purpose.Data));

    /// <summary>What a yes to a notice would permit, one request for each operation, purpose and recipient.</summary>
    internal static IEnumerable<ProcessingRequest> OfNotice(DataSubjectId person, NoticeDocument notice)
    {
        var data = Data(notice.Data);
        foreach (var purpose in notice.Purposes.Select(id => new Purpose(id)))
        {
            if (notice.Operations.HasFlag(ConsentOperations.Acquire))
            {
                yield return ProcessingRequest.Acquire(person, purpose, data, HandedOver);
            }

            if (notice.Operations.HasFlag(ConsentOperations.Use))
            {
                yield return ProcessingRequest.Use(person, purpose, data);
            }

            foreach (var recipient in notice.Recipients)
            {
                yield return ProcessingRequest.Provide(person, purpose, data, new(recipient));
            }
        }
    }

    /// <summary>What a contractor handles for the company, one request for each purpose of the contract.</summary>
    internal static IEnumerable<ProcessingRequest> OfContract(DataSubjectId person, RecipientDocument recipient, PolicyDocument policy)
    {
        if (recipient.Contract is not { } contract)
        {
            yield break;
        }

        foreach (var purpose in policy.Purposes.Where(p => contract.Purposes.Contains(p.Id)))
        {
            var data = contract.Data.Where(purpose.Data.Contains).ToList();
            if (data.Count > 0)
            {
                yield return ProcessingRequest.Entrust(person, new(purpose.Id), Data(data), new(recipient.Id));
            }
        }
    }

    /// <summary>The decision in words, with the clause and the law.</summary>
    internal static Markup Say(Visit visit, ProcessingRequest request, Markup what)
    {
        var decision = visit.Decide(request);
        return $"""
            <li class="pc-verdict {(decision.IsAllowed ? "pc-yes" : "pc-no")}" data-operation="{Operation(request)}" data-purpose="{request.Purpose.Value}" data-recipient="{request.Recipient?.Value}" data-reason="{decision.Reason.Name()}">
            <p class="pc-verdict-head"><span class="pc-mark" aria-hidden="true"></span><strong>{visit.Say(decision.IsAllowed ? CentreTexts.AllowedNow : CentreTexts.DeniedNow)}</strong> {what}</p>
            <p class="pc-verdict-why">{visit.Say(decision.Reason.Sentence())} <span class="pc-cite">{Cite(decision)}</span></p>
            </li>
            """;
    }

    private static string Operation(ProcessingRequest request) => request.Operation switch
    {
        Pictier.Consent.Operation.Acquire => "acquire",
        Pictier.Consent.Operation.Use => "use",
        Pictier.Consent.Operation.Entrust => "entrust",
        _ => "provide",
    };

    private static string Cite(Decision decision) => string.Join(" · ", new[] { decision.Clause, decision.Law }.OfType<string>());

    private static List<DataCategory> Data(IEnumerable<string> ids) => [.. ids.Select(id => new DataCategory(id))];
}
