using Pictier.Consent;

namespace Pictier.Album;

/// <summary>The record of provision that APPI 29 asks for; this one is kept in memory.</summary>
internal sealed class RecordOfProvision
{
    private readonly List<EvaluatedRequest> provisions = [];

    public IReadOnlyList<EvaluatedRequest> Provisions => provisions;

    public void Add(EvaluatedRequest provision) => provisions.Add(provision);
}
