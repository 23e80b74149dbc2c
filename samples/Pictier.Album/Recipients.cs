using Pictier.Consent;

namespace Pictier.Album;

/// <summary>The recipients of <c>album.policy.json</c> to whom the code provides data.</summary>
internal static class Recipients
{
    public static readonly Recipient PaymentAgent = new("payment-agent");
    public static readonly Recipient PrintPartner = new("print-partner");
    public static readonly Recipient UsCloud = new("us-cloud");
}
