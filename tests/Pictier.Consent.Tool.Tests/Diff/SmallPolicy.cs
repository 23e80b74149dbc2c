using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Tests.Diff;

/// <summary>A policy so small that random requests meet every corner of it.</summary>
internal static class SmallPolicy
{
    internal static readonly DateTimeOffset Start = new(2026, 4, 1, 0, 0, 0, TimeSpan.FromHours(9));

    internal static PolicyDocument Document { get; } = new()
    {
        Extends = "pictier/2020-10-01",
        Id = "small",
        Version = "1",
        EffectiveFrom = Start,
        DataCategories =
        [
            new DataCategoryDocument { Id = "photo", SpecialCare = SpecialCare.No, Groups = ["all"] },
            new DataCategoryDocument { Id = "health", SpecialCare = SpecialCare.Yes, Groups = ["all"] },
        ],
        Purposes =
        [
            new PurposeDocument { Id = "album", Clause = PurposeClause.Services, Data = ["photo", "health"] },
            new PurposeDocument { Id = "offers", Clause = PurposeClause.None, Data = ["photo"] },
        ],
        Recipients =
        [
            new RecipientDocument { Id = "publisher", Kind = RecipientKind.Court, Country = "JP" },
        ],
        OptOutFilings =
        [
            new OptOutFilingDocument
            {
                Id = "filing",
                Generation = FilingGeneration.Law2022,
                FiledAt = Start.AddDays(-60),
                PrincipalNoticeAt = Start.AddDays(-60),
                WaitingPeriod = TimeSpan.FromDays(30),
                PlannedStart = Start.AddDays(-20),
                Data = ["photo", "health"],
                Methods = [ProvisionMethod.Paper],
            },
        ],
    };

    /// <summary>With nothing but a photo, offers to use it for, and nobody to provide it to.</summary>
    internal static PolicyDocument OnePhoto { get; } = Document with
    {
        DataCategories = [Document.DataCategories[0]],
        Purposes = [Document.Purposes[1]],
        Recipients = [],
        OptOutFilings = [],
    };

    /// <summary>With nothing but a photo, offers to provide it for, and one partner in a country, whose measures are equivalent.</summary>
    internal static PolicyDocument Partner(string country) => OnePhoto with
    {
        Recipients =
        [
            new RecipientDocument
            {
                Id = "publisher",
                Kind = RecipientKind.OtherThirdParty,
                Country = country,
                Equivalence = new EquivalenceDocument { EstablishedAt = Start, SecuredWithCompany = true, LastVerifiedAt = Start, Mechanism = EquivalenceMechanism.Contract },
            },
        ],
    };

    /// <summary>The document with one of the inherited rules changed.</summary>
    internal static PolicyDocument WithRule(string id, Func<RuleDocument, RuleDocument> change) => Document with
    {
        Rules = [change(Rulebook.Pictier20201001.Clauses.SelectMany(c => c.Rules).Single(r => r.Id == id))],
    };

    internal static PolicyDocument Without(string rule, params PolicyCondition[] conditions) =>
        WithRule(rule, r => r with { Conditions = [.. r.Conditions.Where(c => !conditions.Contains(c.Is))] });
}
