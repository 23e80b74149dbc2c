using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>The ways in which a consent or a refusal can name the recipient, its country or the purpose so that the versions read it differently.</summary>
internal static class ScopeChoices
{
    /// <summary>Any recipient first, then what only one version reads as the recipient, then nobody.</summary>
    internal static IReadOnlyList<RecipientScope?> Recipients(string? recipient, IReadOnlyList<PolicyDocument> versions)
    {
        var known = versions.Select(v => v.Recipients.FirstOrDefault(r => r.Id == recipient)).OfType<RecipientDocument>().ToList();
        var choices = new List<RecipientScope?> { RecipientScope.Any };
        if (known.Select(r => r.Kind).Distinct().Count() > 1)
        {
            choices.AddRange(known.Select(r => new RecipientScope { Kinds = [r.Kind] }));
        }

        choices.AddRange(known.SelectMany(r => r.Classes).Distinct().Where(c => !known.TrueForAll(r => r.Classes.Contains(c)))
            .Select(c => new RecipientScope { Classes = [c] }));
        choices.Add(null);
        return choices;
    }

    /// <summary>The countries that a consent can name: unspecified first, then what only one version reads as the country, then another.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>?> Countries(string? recipient, IReadOnlyList<PolicyDocument> versions)
    {
        var known = versions.Select(v => v.Recipients.FirstOrDefault(r => r.Id == recipient)?.Country).OfType<string>().Distinct().ToList();
        var choices = new List<IReadOnlyList<string>?> { null };
        if (known.Count > 1)
        {
            choices.AddRange(known.Where(c => c.Length == 2).Select(c => (IReadOnlyList<string>)[c]));
        }

        choices.Add([known.Contains("AQ") ? "BV" : "AQ"]);
        return choices;
    }

    /// <summary>The purposes that a record can name: both first, then each alone, then another.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Purposes(Cell cell) => cell.Underlying is { } underlying && underlying != cell.Purpose
        ? [[cell.Purpose, underlying], [cell.Purpose], [underlying], ["another-purpose"]]
        : [[cell.Purpose], ["another-purpose"]];
}
