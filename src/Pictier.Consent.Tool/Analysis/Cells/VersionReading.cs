using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>What of a version the answers about the facts of a cell can depend on.</summary>
internal static class VersionReading
{
    /// <summary>All of it, beyond what its registries answer.</summary>
    internal static string Of(PolicyDocument version, Cell cell)
    {
        var options = version.Options;
        return string.Join(
            '#',
            [
                options.RepresentativeRequiredBelowAge, options.UnknownAge, options.UnknownAgeSpecialCare, options.MaxConsentAge,
                Names(version, cell),
                string.Join(',', version.ServiceRules.Select(r => r.Id)),
                string.Join(',', version.Successions.Where(s => s.Recipient == cell.Recipient).Select(s => s.Business)),
                string.Join(',', version.OptOutFilings.Select(f => string.Join('+', f.Methods.Order()))),
            ]);
    }

    /// <summary>What the names in a record mean: the recipient, the purposes, the data.</summary>
    internal static string Names(PolicyDocument version, Cell cell)
    {
        var recipient = version.Recipients.FirstOrDefault(r => r.Id == cell.Recipient);
        var data = cell.Data.Select(id => version.DataCategories.FirstOrDefault(c => c.Id == id)).OfType<DataCategoryDocument>()
            .Select(c => $"{c.SpecialCare != SpecialCare.No}{c.MyNumber}{string.Join(',', c.Groups.Order(StringComparer.Ordinal))}");
        return $"{recipient?.Kind}#{recipient?.Country}#{string.Join(',', (recipient?.Classes ?? []).Order(StringComparer.Ordinal))}#{CellFeatures.Purposes(cell, version)}#{string.Join(',', data)}";
    }
}
