using Pictier.Consent.Records;

namespace Pictier.Consent.Hosting;

/// <summary>Makes the record of a receipt before the acquisition is allowed (APPI 30). What was not confirmed is not acquired.</summary>
public sealed class RecordReceipt(IThirdPartyRecords records, IReceiptDescription description) : IObligationHandler
{
    /// <inheritdoc/>
    public Obligation Obligation => Obligation.RecordReceipt;

    /// <inheritdoc/>
    public async ValueTask FulfilAsync(EvaluatedRequest allowed, CancellationToken cancellationToken = default)
    {
        var (request, decision) = allowed;
        var receipt = await description.DescribeAsync(request, cancellationToken).ConfigureAwait(false)
            ?? throw new IncompleteRecordException("Nothing was confirmed of the third party that provides the data.");
        if (Lack(receipt, decision.At) is { } lack)
        {
            throw new IncompleteRecordException($"What was confirmed of the third party `{receipt.Provider.Id}` lacks {lack}, which the record of a receipt must hold.");
        }

        await records.AppendAsync(
            new ReceiptRecord
            {
                Id = Guid.CreateVersion7(decision.At).ToString(),
                MadeAt = decision.At,
                KeepUntil = RecordDates.KeepUntil(decision.At),
                DataSubject = request.DataSubject,
                Data = [.. request.Data.Select(d => d.Value)],
                ThirdParty = receipt.Provider,
                Request = request.Id,
                ReceivedAt = decision.At,
                Route = receipt.Route,
                Circumstances = receipt.Circumstances,
                FilingPublished = receipt.FilingPublished,
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static string? Lack(ConfirmedReceipt receipt, DateTimeOffset at) => receipt switch
    {
        _ when receipt.Provider.Lacks(at) is { } lack => lack,
        _ when string.IsNullOrWhiteSpace(receipt.Circumstances) => "how it was acquired",
        { Route: ReceiptRoute.OptOut, FilingPublished: false } => "that the Commission has published the opt-out notification",
        _ => null,
    };
}
