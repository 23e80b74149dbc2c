namespace Pictier.Consent.Hosting;

/// <summary>Loads the notices of the options once, for the check at the start and for those who show them.</summary>
internal sealed class NoticeLoader(PolicyLoader policies)
{
    private readonly Lock once = new();
    private Notices.NoticeBook? book;

    /// <exception cref="InvalidDocumentException">A file of notices, or the policy, is not valid.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    internal Notices.NoticeBook Load(ConsentOptions options)
    {
        lock (once)
        {
            return book ??= Notices.NoticeBook.Load(
                options.Notices.Select(ApplicationPath.Of), policies.Load(options).Versions, options.Limits);
        }
    }
}
