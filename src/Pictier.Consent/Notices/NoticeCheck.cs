using System.Globalization;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Notices;

/// <summary>Checks that each notice is there once, and speaks of what the policy knows.</summary>
internal static class NoticeCheck
{
    internal static IEnumerable<DocumentError> Errors(
        string file, IReadOnlyList<NoticeDocument> notices, IReadOnlyList<NoticeDocument> earlier, IReadOnlyList<PolicyDocument> policy)
    {
        var seen = earlier.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var purposes = Known(policy.SelectMany(v => v.Purposes).Select(p => p.Id));
        var data = Known(policy.SelectMany(v => v.DataCategories).Select(c => c.Id));
        var recipients = Known(policy.SelectMany(v => v.Recipients).Select(r => r.Id));
        for (var i = 0; i < notices.Count; i++)
        {
            var (notice, path) = (notices[i], $"$.notices[{i.ToString(CultureInfo.InvariantCulture)}]");
            if (notice.Id.Length > 0 && !seen.Add(notice.Id))
            {
                yield return new DocumentError(file, 0, 0, $"{path}.id", $"The notice `{notice.Id}` is there already; keep its current version only.");
            }

            foreach (var error in Unknown(file, $"{path}.purposes", notice.Purposes, purposes, "purpose")
                .Concat(Unknown(file, $"{path}.data", notice.Data, data, "data category"))
                .Concat(Unknown(file, $"{path}.recipients", notice.Recipients, recipients, "recipient")))
            {
                yield return error;
            }
        }
    }

    private static HashSet<string> Known(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);

    // An id that could not be read is an error already, and is left empty.
    private static IEnumerable<DocumentError> Unknown(string file, string path, IReadOnlyList<string> ids, HashSet<string> known, string what) => ids
        .Where(id => id.Length > 0 && !known.Contains(id))
        .Select(id => new DocumentError(file, 0, 0, path, $"The policy knows no {what} `{id}`; declare it there, or correct the notice."));
}
