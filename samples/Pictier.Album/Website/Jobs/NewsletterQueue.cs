using System.Threading.Channels;

namespace Pictier.Album.Website.Jobs;

/// <summary>Newsletters that wait to be sent.</summary>
internal sealed class NewsletterQueue
{
    private readonly Channel<string> subjects = Channel.CreateBounded<string>(16);

    public ValueTask AddAsync(string subject, CancellationToken cancellationToken) => subjects.Writer.WriteAsync(subject, cancellationToken);

    public IAsyncEnumerable<string> ReadAllAsync(CancellationToken cancellationToken) => subjects.Reader.ReadAllAsync(cancellationToken);
}
