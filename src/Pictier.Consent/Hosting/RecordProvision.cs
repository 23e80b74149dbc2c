using Pictier.Consent.Records;

namespace Pictier.Consent.Hosting;

/// <summary>Makes the record of a provision before the provision is allowed (APPI 29). Without the recipient's particulars it is not.</summary>
public sealed class RecordProvision(IThirdPartyRecords records, IRecipientDirectory directory) : IObligationHandler
{
    /// <inheritdoc/>
    public Obligation Obligation => Obligation.RecordProvision;

    /// <inheritdoc/>
    public async ValueTask FulfilAsync(EvaluatedRequest allowed, CancellationToken cancellationToken = default)
    {
        var (request, decision) = allowed;
        var recipient = request.Recipient ?? throw new IncompleteRecordException("A provision without a recipient cannot be recorded.");
        var thirdParty = await directory.FindAsync(recipient, cancellationToken).ConfigureAwait(false)
            ?? throw new IncompleteRecordException($"The particulars of the recipient `{recipient}` are not known; add them: o.ThirdParties.Add(new ThirdParty {{ … }}).");
        if (thirdParty.Lacks(decision.At) is { } lack)
        {
            throw new IncompleteRecordException($"The particulars of the recipient `{recipient}` lack {lack}, which the record of a provision must hold.");
        }

        await records.AppendAsync(
            new ProvisionRecord
            {
                Id = Guid.CreateVersion7(decision.At).ToString(),
                MadeAt = decision.At,
                KeepUntil = RecordDates.KeepUntil(decision.At),
                DataSubject = request.DataSubject,
                Data = [.. request.Data.Select(d => d.Value)],
                ThirdParty = thirdParty with { Id = recipient.Value },
                Request = request.Id,
                ProvidedAt = decision.At,
                Reason = decision.Reason,
                ConsentObtained = decision.Reason != ReasonCode.OptOutProvision,
                Consent = decision.Basis.Kind == BasisKind.Consent ? decision.Basis.Id : null,
                Policy = decision.Policy,
            },
            cancellationToken).ConfigureAwait(false);
    }
}
