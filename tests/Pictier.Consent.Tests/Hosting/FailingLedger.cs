using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Hosting;

/// <summary>A ledger that is out of reach: it throws before or after the first await.</summary>
internal sealed class FailingLedger(bool late) : IConsentLedger
{
    public async ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default)
    {
        await Fail();
        return ConsentHistory.Empty;
    }

    public async ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default)
    {
        await Fail();
        return [];
    }

    private async Task Fail()
    {
        if (late)
        {
            await Task.Yield();
        }

        throw new IOException("the disk is gone");
    }
}
