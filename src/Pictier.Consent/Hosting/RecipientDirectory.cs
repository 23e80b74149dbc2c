using Microsoft.Extensions.Options;
using Pictier.Consent.Records;

namespace Pictier.Consent.Hosting;

/// <summary>The recipients whose particulars the options give.</summary>
internal sealed class RecipientDirectory(IOptions<ConsentOptions> options) : IRecipientDirectory
{
    private readonly Dictionary<string, ThirdParty> parties = options.Value.ThirdParties.ToDictionary(p => p.Id, StringComparer.Ordinal);

    public ValueTask<ThirdParty?> FindAsync(Recipient recipient, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(parties.GetValueOrDefault(recipient.Value));
}
