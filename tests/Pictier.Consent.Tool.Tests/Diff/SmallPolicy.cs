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

    /// <summary>With one purpose and nobody to provide data to.</summary>
    internal static PolicyDocument AtHome { get; } = Document with { Purposes = [Document.Purposes[1]], Recipients = [], OptOutFilings = [] };

    /// <summary>With nothing but a photo, and offers to use it for.</summary>
    internal static PolicyDocument OnePhoto { get; } = AtHome with { DataCategories = [Document.DataCategories[0]] };

    /// <summary>With one purpose, and a recipient abroad.</summary>
    internal static PolicyDocument Abroad { get; } = OnePhoto with
    {
        Purposes = [Document.Purposes[0] with { Data = ["photo"] }],
        Recipients = [new RecipientDocument { Id = "publisher", Kind = RecipientKind.OtherThirdParty, Country = "US" }],
    };

    /// <summary>The document with one of the inherited rules changed.</summary>
    internal static PolicyDocument WithRule(string id, Func<RuleDocument, RuleDocument> change) => Document with
    {
        Rules = [change(Rulebook.Pictier20201001.Clauses.SelectMany(c => c.Rules).Single(r => r.Id == id))],
    };

    internal static PolicyDocument Without(string rule, PolicyCondition condition) =>
        WithRule(rule, r => r with { Conditions = [.. r.Conditions.Where(c => c.Is != condition)] });
}
