namespace Pictier.Consent.Tool.Analysis;

/// <summary>The claims of 2.2(1) to 2.2(4), each with every combination of what it lacks.</summary>
internal static class ClaimOptions
{
    private const string Given = "on file";

    internal static IReadOnlyList<FactOption> Of(FactGroup group, IReadOnlyList<DataCategory> data) => group switch
    {
        FactGroup.LawClaim =>
        [
            .. Deviations.Options(
                new RequiredByLawClaim { Data = data, Evidence = Given, Statute = Given, Compulsion = Compulsion.MandatoryOrder },
                [
                    ("statute", 0, c => c with { Statute = null }),
                    ("jurisdiction", 1, c => c with { Jurisdiction = "US" }),
                    ("compulsion", 0, c => c with { Compulsion = Compulsion.Voluntary }),
                    ("evidence", 0, c => c with { Evidence = null }),
                    ("data", 0, c => c with { Data = [] }),
                ],
                5, 3, 0, Option),
        ],
        FactGroup.LifeClaim => [.. Life(data)],
        FactGroup.HealthClaim =>
        [
            .. Deviations.Options(
                new PublicHealthOrChildrenClaim
                {
                    Data = data, Evidence = Given, Aim = PublicAim.PublicHealth, EspeciallyNecessary = true, ConsentDifficult = true, Difficulty = Given,
                },
                [
                    ("need", 0, c => c with { EspeciallyNecessary = false }),
                    ("difficulty", 0, c => c with { ConsentDifficult = false }),
                    ("evidence", 0, c => c with { Evidence = null }),
                    ("data", 0, c => c with { Data = [] }),
                ],
                4, 3, 0, Option),
        ],
        _ =>
        [
            .. Deviations.Options(
                new PublicAffairsClaim
                {
                    Data = data, Evidence = Given, Body = PublicBody.NationalAgency, AffairsStatute = Given, CooperationNecessary = true, ConsentWouldImpede = true,
                },
                [
                    ("body", 0, c => c with { Body = PublicBody.Other }),
                    ("statute", 0, c => c with { AffairsStatute = null }),
                    ("cooperation", 0, c => c with { CooperationNecessary = false }),
                    ("impediment", 0, c => c with { ConsentWouldImpede = false }),
                    ("evidence", 0, c => c with { Evidence = null }),
                    ("data", 0, c => c with { Data = [] }),
                ],
                6, 3, 0, Option),
        ],
    };

    // Whose life or property it is, and whether somebody approved, bear on several conditions, so these are varied by themselves.
    private static IEnumerable<FactOption> Life(IReadOnlyList<DataCategory> data)
    {
        var from = 0;
        foreach (var interest in new[] { ProtectedInterest.Life, ProtectedInterest.Fortune })
        {
            foreach (var approver in new[] { null, Given })
            {
                var options = Deviations.Options(
                    new LifeBodyOrFortuneClaim
                    {
                        Data = data,
                        Evidence = Given,
                        Approver = approver,
                        Interest = interest,
                        NeedToProtect = true,
                        ConsentDifficult = true,
                        Difficulty = Given,
                    },
                    [
                        ("need", 0, c => c with { NeedToProtect = false }),
                        ("difficulty", 0, c => c with { ConsentDifficult = false }),
                        ("evidence", 0, c => c with { Evidence = null }),
                        ("data", 0, c => c with { Data = [] }),
                    ],
                    4, approver is null ? 3 : 4, from, Option).ToList();
                from += options.Count;
                foreach (var option in options)
                {
                    yield return option;
                }
            }
        }
    }

    private static FactOption Option(ExceptionClaim claim, int cost) => new(cost, draft => draft.Claims.Add(claim));
}
