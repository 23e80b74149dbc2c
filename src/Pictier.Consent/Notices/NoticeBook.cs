using System.Text;
using Pictier.Consent.Json;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Notices;

/// <summary>The notices that a service shows, each in its current version.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class NoticeBook
{
    private readonly Dictionary<string, NoticeDocument> byId;

    private NoticeBook(IReadOnlyList<NoticeDocument> notices)
    {
        Notices = notices;
        byId = notices.ToDictionary(n => n.Id, StringComparer.Ordinal);
    }

    /// <summary>The book of a service that asks for nothing.</summary>
    public static NoticeBook Empty { get; } = new([]);

    /// <summary>The notices, in the order of the files.</summary>
    public IReadOnlyList<NoticeDocument> Notices { get; }

    /// <summary>Reads notices from files, and checks that they speak of what the policy knows.</summary>
    /// <exception cref="InvalidDocumentException">A file is not valid, or speaks of what the policy does not know; every error is listed.</exception>
    public static NoticeBook Load(IEnumerable<string> files, IReadOnlyList<PolicyDocument> policy, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Read([.. files.Select(file => new SourceText(file, File.ReadAllBytes(file)))], policy, limits);
    }

    /// <summary>Reads notices from a JSON text.</summary>
    /// <exception cref="InvalidDocumentException">The text is not valid, or speaks of what the policy does not know; every error is listed.</exception>
    public static NoticeBook Parse(string text, IReadOnlyList<PolicyDocument> policy) =>
        Read([new SourceText("(notices)", Encoding.UTF8.GetBytes(text))], policy, null);

    /// <summary>The current version of a notice; null when there is none of that id.</summary>
    public NoticeDocument? Find(string id) => byId.GetValueOrDefault(id);

    private static NoticeBook Read(IReadOnlyList<SourceText> sources, IReadOnlyList<PolicyDocument> policy, DocumentLimits? limits)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var errors = new List<DocumentError>();
        var notices = new List<NoticeDocument>();
        foreach (var source in sources)
        {
            var read = NoticeReader.Read(source, limits ?? DocumentLimits.Default, errors);
            errors.AddRange(NoticeCheck.Errors(source.File, read, notices, policy));
            notices.AddRange(read);
        }

        return errors.Count == 0 ? new NoticeBook(notices) : throw new InvalidDocumentException(errors);
    }
}
