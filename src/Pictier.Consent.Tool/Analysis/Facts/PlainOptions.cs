namespace Pictier.Consent.Tool.Analysis;

/// <summary>The parts of the facts with few values: the form, the method, the service rule that is named.</summary>
internal static class PlainOptions
{
    internal static IReadOnlyList<FactOption> Forms { get; } =
    [
        FactOption.Nothing,
        .. from kind in Enum.GetValues<FormKind>()
           where kind != FormKind.Identifiable
           from attestation in new[] { null, "on file" }
           from published in new[] { false, true }
           from told in new[] { false, true }
           where kind == FormKind.AnonymouslyProcessed || (!published && !told)
           select new FactOption(
               1 + (attestation is null ? 0 : 1) + (published ? 1 : 0) + (told ? 1 : 0),
               draft => draft.Form = new InformationForm { Kind = kind, Attestation = attestation, ItemsPublished = published, RecipientTold = told }),
    ];

    internal static IReadOnlyList<FactOption> Methods { get; } =
    [
        .. Enum.GetValues<ProvisionMethod>()
            .OrderByDescending(m => m == default)
            .Select(method => new FactOption(method == default ? 0 : 1, draft => draft.Method = method)),
    ];

    /// <summary>None, each that a version has, and one that no version has.</summary>
    internal static IReadOnlyList<FactOption> ServiceRules(IEnumerable<string> ids) =>
    [
        FactOption.Nothing,
        .. ids.Append("no-such-rule").Distinct().Select(id => new FactOption(1, draft => draft.ServiceRule = id) { ServiceRule = id }),
    ];
}
