using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Policies;

/// <summary>A valid policy in which every property of every object says something else than its default.</summary>
internal static class MaximalPolicy
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(9));

    private static readonly LocalizedText Title = new("Prints \"at home\" \\ </script>", "印刷 📷");

    internal static PolicyDocument Document { get; } = new()
    {
        Extends = "pictier/2020-10-01",
        Id = "album 写真",
        Version = "1 β",
        EffectiveFrom = At.AddTicks(1),
        Controller = new("GALLUSYS Co., Ltd", "JP", "otoiawase@pictier.com"),
        Options = new()
        {
            LegalOverlay = LegalOverlay.Off,
            RepresentativeRequiredBelowAge = 18,
            UnknownAge = UnknownAge.NeedsRepresentative,
            UnknownAgeSpecialCare = UnknownAge.Adult,
            MaxConsentAge = TimeSpan.FromDays(730),
            AllowDueDiligence = true,
            DirectHandoverIsConsent = true,
            EquivalentAuthorities = ["printer"],
            VoluntaryCessation = new() { CeaseUse = false, Erase = true },
        },
        DataCategories =
        [
            new() { Id = "photo", SpecialCare = SpecialCare.No, IdentificationCode = true, MyNumber = true, Groups = ["pictures", "all"], Title = Title },
            new() { Id = "name" },
        ],
        Purposes =
        [
            new()
            {
                Id = "prints", Clause = PurposeClause.Incidental, Data = ["photo", "name"], Incidental = true, DeclaredFrom = At, RelatedToEarlier = true,
                PublishedAt = At, SettlesAmountsOwed = true, SettlementData = ["name"], SolicitsConsent = true, Title = Title,
            },
            new() { Id = "shop", Clause = PurposeClause.Services },
            new() { Id = "partners", Clause = PurposeClause.Provision },
            new() { Id = "ads", Clause = PurposeClause.None },
        ],
        Recipients =
        [
            new()
            {
                Id = "printer", Kind = RecipientKind.EquivalentAuthority, Country = "US", HandlesDatabaseInJapan = true, Classes = ["printers"],
                SettlementAnchor = SettlementAnchor.ConsentTerms, Contract = Contract, Equivalence = Equivalence,
            },
            new() { Id = "nowhere", Kind = RecipientKind.OtherThirdParty, Country = RecipientDocument.UnknownCountry },
        ],
        ServiceRules =
        [
            new() { Id = "contest", PublishedAt = At, Recipients = ["printer"], Data = ["photo"], Purposes = ["prints"], Anchor = ServiceRuleAnchor.PermittedByLaw },
        ],
        OptOutFilings = [Filing("f1", FilingGeneration.Law2017, TimeSpan.FromHours(36)), Filing("f2", FilingGeneration.Law2022, TimeSpan.FromDays(14))],
        JointUseNotices =
        [
            new()
            {
                Id = "group", PublishedAt = At, Data = ["name"], Users = ["printer"], Purposes = ["prints"],
                ResponsiblePerson = "the company", Address = "Tokyo", Representative = "the president",
            },
        ],
        Successions =
        [
            new() { Recipient = "printer", Cause = SuccessionCause.CompanySplit, EffectiveAt = At, Business = "albums", DueDiligenceContract = "dd-1" },
        ],
        Clauses =
        [
            new()
            {
                Id = "7", Title = Title, Text = new("Contests.", "コンテスト"), Informative = true, Published = new(3, 4, new string('a', 64)),
                Cites = ["APPI 18(1)"], Law = [new("APPI 18(1)", At, At.AddYears(1)), new("APPI 18(2)", null, null)], Rules = [Rule("CONTEST-1", "7", order: 910)],
            },
            new() { Id = "8", Text = new(null, null) },
        ],
        Rules = [Rule("CONTEST-2", "3.1(6)", order: 911)],
    };

    private static EntrustmentContractDocument Contract => new()
    {
        From = At,
        To = At.AddYears(1),
        Confidentiality = true,
        SafetyMeasuresConfirmed = true,
        Purposes = ["prints"],
        Data = ["photo"],
        ReEntrustment = ReEntrustment.PriorApproval,
        OnwardProvisionProhibited = true,
    };

    private static EquivalenceDocument Equivalence => new()
    {
        EstablishedAt = At,
        EndedAt = At.AddYears(2),
        SecuredWithCompany = true,
        LastVerifiedAt = At.AddDays(1),
        Impediment = Impediment.BeingRemedied,
        Mechanism = EquivalenceMechanism.Cbpr,
    };

    private static OptOutFilingDocument Filing(string id, FilingGeneration generation, TimeSpan waiting) => new()
    {
        Id = id,
        Generation = generation,
        FiledAt = At,
        PrincipalNoticeAt = At,
        WaitingPeriod = waiting,
        PlannedStart = At.AddDays(30),
        Data = ["name"],
        Methods = [ProvisionMethod.Paper, ProvisionMethod.ElectronicTransmission, ProvisionMethod.ExternalMedia, ProvisionMethod.ServerAccess],
        WithdrawnAt = At.AddYears(3),
    };

    private static RuleDocument Rule(string id, string clause, int order) => new()
    {
        Id = id,
        Title = Title,
        Clause = clause,
        Gate = PolicyGate.Use,
        Order = order,
        About = RuleSubject.LifeBodyOrFortuneClaim,
        Permits = ReasonCode.LifeBodyOrFortune,
        Denies = false,
        Conditions = [new(PolicyCondition.NeedToProtectShown), new(PolicyCondition.ClaimEvidenced, RuleLayer.Law, At), new(PolicyCondition.NotUnjust, RuleLayer.Law)],
        Survives = [RestrictionKind.CeaseUse, RestrictionKind.OptOut],
        Obligations = [new(Obligation.ReviewException, []), new(Obligation.RecordProvision, [ObligationGuard.RecipientIsNoPublicBodyInJapan], At)],
        Law = [new("APPI 18(3)(ii)", At, null)],
    };
}
