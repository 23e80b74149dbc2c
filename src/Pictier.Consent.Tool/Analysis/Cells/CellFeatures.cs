using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>What of a cell the answers about facts can depend on, as keys: cells with the same key need to be asked about once.</summary>
internal static class CellFeatures
{
    /// <summary>How records can name the data so that the versions read it differently, and whether it is special care-required.</summary>
    internal static string Names(Cell cell, IReadOnlyList<PolicyDocument> versions)
    {
        var choices = NameChoices.Of(cell.Data, versions);
        var readings = choices.Select(names => $"{names.Count == 0}{names.All(cell.Data.Contains)}{NameChoices.ReadingOf(names, cell.Data, versions)}");
        var special = versions.Select(v => cell.Data.Any(d => NameChoices.IsSpecial(v, d)));
        return $"{string.Join(',', readings)};{string.Join(',', special)}";
    }

    /// <summary>How records can name the recipient, its country and the purposes so that the versions read it differently.</summary>
    internal static string Scopes(Cell cell, IReadOnlyList<PolicyDocument> versions)
    {
        var known = versions.Select(v => v.Recipients.FirstOrDefault(r => r.Id == cell.Recipient)).ToList();
        var recipients = ScopeChoices.Recipients(cell.Recipient, versions)
            .Select(scope => string.Concat(known.Select(r => scope is null ? '-' : scope.IsAny || (r is not null && (scope.Kinds.Contains(r.Kind) || scope.Classes.Intersect(r.Classes).Any())) ? 'R' : '-')));
        var countries = ScopeChoices.Countries(cell.Recipient, versions).Select(named => string.Concat(known.Select(r => named is null || (r is not null && named.Contains(r.Country)) ? 'C' : '-')));
        return $"{cell.Recipient is null};{string.Join(',', recipients)};{string.Join(',', countries)};{string.Join(',', versions.Select(v => Purposes(cell, v)))}";
    }

    // Which of the two purposes is the effective one in a version; a version may see neither.
    internal static string Purposes(Cell cell, PolicyDocument version)
    {
        var own = version.Purposes.FirstOrDefault(p => p.Id == cell.Purpose);
        var underlying = version.Purposes.FirstOrDefault(p => p.Id == cell.Underlying);
        return $"{own?.Clause == PurposeClause.Provision}{own?.DeclaredFrom > cell.At}{underlying?.Clause == PurposeClause.Provision}{underlying?.DeclaredFrom > cell.At}{cell.Underlying is null}{cell.Underlying == cell.Purpose}";
    }
}
