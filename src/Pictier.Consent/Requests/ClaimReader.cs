using Pictier.Consent.Json;

namespace Pictier.Consent.Requests;

/// <summary>Reads a claim of 2.2(1) to 2.2(4) (contract 3.1). A property of another kind of claim is an error.</summary>
internal static class ClaimReader
{
    internal static ExceptionClaim Read(ObjectReader json)
    {
        var claim = json.Mandatory("kind", json.Document.Word<ClaimKind>) switch
        {
            ClaimKind.LifeBodyOrFortune => (ExceptionClaim)new LifeBodyOrFortuneClaim
            {
                Interest = json.WordButZero<ProtectedInterest>("interest", mandatory: false),
                NeedToProtect = json.Flag("needToProtect"),
                ConsentDifficult = json.Flag("consentDifficult"),
                Difficulty = json.OptionalText("difficulty"),
            },
            ClaimKind.PublicHealthOrChildren => new PublicHealthOrChildrenClaim
            {
                Aim = json.WordButZero<PublicAim>("aim", mandatory: false),
                EspeciallyNecessary = json.Flag("especiallyNecessary"),
                ConsentDifficult = json.Flag("consentDifficult"),
                Difficulty = json.OptionalText("difficulty"),
            },
            ClaimKind.PublicAffairs => new PublicAffairsClaim
            {
                Body = json.OptionalWord("body", PublicBody.Other),
                AffairsStatute = json.OptionalText("affairsStatute"),
                CooperationNecessary = json.Flag("cooperationNecessary"),
                ConsentWouldImpede = json.Flag("consentWouldImpede"),
            },
            ClaimKind.RequiredByLaw => new RequiredByLawClaim
            {
                Statute = json.OptionalText("statute"),
                Jurisdiction = json.CountryOr("jurisdiction", "JP"),
                Compulsion = json.OptionalWord("compulsion", Compulsion.Voluntary),
            },
            _ => Unknown(json),
        };
        return claim with
        {
            Data = RequestReader.Data(json.Ids("data")),
            Evidence = json.OptionalText("evidence"),
            Approver = json.OptionalText("approver"),
        };
    }

    // The kind is an error already; without it no property can be called unknown.
    private static RequiredByLawClaim Unknown(ObjectReader json)
    {
        json.IgnoreOthers();
        return new RequiredByLawClaim();
    }
}

/// <summary>The kinds of claims as a request writes them.</summary>
internal enum ClaimKind
{
    LifeBodyOrFortune,
    PublicHealthOrChildren,
    PublicAffairs,
    RequiredByLaw,
}
