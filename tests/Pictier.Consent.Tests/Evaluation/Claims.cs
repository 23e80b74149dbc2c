namespace Pictier.Consent.Tests.Evaluation;

/// <summary>Claims of 2.2(1) to 2.2(4) that hold for names and e-mail addresses; each example takes one fact away.</summary>
internal static class Claims
{
    internal static LifeBodyOrFortuneClaim Life { get; } = new()
    {
        Interest = ProtectedInterest.Life,
        NeedToProtect = true,
        ConsentDifficult = true,
        Difficulty = "unconscious after an accident",
        Evidence = "call of the hospital",
        Data = AlbumService.Categories("name", "email", "health"),
    };

    internal static PublicHealthOrChildrenClaim PublicHealth { get; } = new()
    {
        Aim = PublicAim.PublicHealth,
        EspeciallyNecessary = true,
        ConsentDifficult = true,
        Difficulty = "thousands of persons at once",
        Evidence = "plan of the health office",
        Data = AlbumService.Categories("name", "email", "health"),
    };

    internal static PublicAffairsClaim PublicAffairs { get; } = new()
    {
        Body = PublicBody.NationalAgency,
        AffairsStatute = "Statistics Act",
        CooperationNecessary = true,
        ConsentWouldImpede = true,
        Evidence = "letter of the agency",
        Data = AlbumService.Categories("name", "email", "health"),
    };

    internal static RequiredByLawClaim Law { get; } = new()
    {
        Statute = "National Tax General Rules Act, art. 74-2",
        Compulsion = Compulsion.MandatoryOrder,
        Evidence = "order 12",
        Data = AlbumService.Categories("name", "email", "health"),
    };
}
