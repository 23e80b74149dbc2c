using System.Text.Json;
using Pictier.Album.Website.People;

namespace Pictier.Album.Website.Orders;

/// <summary>What the payment agent is sent to settle the fee: name and card token, and nothing else (3.1(3)).</summary>
internal sealed class Invoices(AlbumOptions options, TimeProvider time)
{
    private const int Fee = 480;

    public sealed record Invoice(string Number, string Name, string CardToken, int Yen);

    /// <summary>Whoever calls has asked whether name and card token may be provided.</summary>
    public Invoice Charge(Person member)
    {
        var invoice = new Invoice($"i-{time.GetUtcNow():yyyyMMddHHmmssfffffff}", member.Name, member.CardToken, Fee);
        AtomicFile.Write(Path.Combine(options.Folder("payment-agent"), $"{invoice.Number}.json"), JsonSerializer.SerializeToUtf8Bytes(invoice));
        return invoice;
    }
}
