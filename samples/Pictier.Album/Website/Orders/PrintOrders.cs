using System.Text.Json;
using Pictier.Album.Website.People;
using Pictier.Album.Website.Photos;

namespace Pictier.Album.Website.Orders;

/// <summary>What the print partner is sent: a folder that its transfer client empties.</summary>
internal sealed class PrintOrders(AlbumOptions options, TimeProvider time)
{
    public sealed record Order(string Number, string Name, string Address, IReadOnlyList<string> Photos);

    /// <summary>Whoever calls has asked whether name, address and pictures may be provided.</summary>
    public Order Place(Person member, IReadOnlyList<Photo> photos)
    {
        var order = new Order($"o-{time.GetUtcNow():yyyyMMddHHmmssfffffff}", member.Name, member.Address, [.. photos.Select(p => p.Id)]);
        AtomicFile.Write(Path.Combine(options.Folder("print-partner"), $"{order.Number}.json"), JsonSerializer.SerializeToUtf8Bytes(order));
        return order;
    }
}
