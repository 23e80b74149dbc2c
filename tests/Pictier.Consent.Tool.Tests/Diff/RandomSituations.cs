using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Tests.Diff;

/// <summary>Requests and histories drawn at random over a small policy, by other means than the analysis has.</summary>
internal sealed class RandomSituations(PolicyDocument over, int seed)
{
    private static readonly DataSubjectId Someone = new("someone");
    private readonly Random dice = new(seed);
    private readonly string[] purposes = [.. over.Purposes.Select(p => p.Id)];
    private readonly string[] categories = [.. over.DataCategories.Select(c => c.Id)];
    private readonly Operation[] operations = [.. Enum.GetValues<Operation>()[1..].Where(o => over.Recipients.Count > 0 || o <= Operation.Use)];

    internal Situation Next()
    {
        var at = SmallPolicy.Start.AddDays(dice.Next(0, 5) * 30);
        DataCategory[] data = [.. Some(categories).DefaultIfEmpty(categories[0]).Select(d => new DataCategory(d))];
        var purpose = new Purpose(One(purposes));
        var request = Ask(One(operations), purpose, data) with
        {
            DataSubjectFacts = Rarely() ? new DataSubjectFacts { Status = One(Enum.GetValues<DataSubjectStatus>()), RelatesToLivingPerson = Often(), Capacity = One(Enum.GetValues<Capacity>()), BirthDate = Rarely() ? One(new DateOnly(2011, 3, 1), new DateOnly(2009, 6, 1)) : null } : DataSubjectFacts.Unknown,
            Held = Often() ? new HeldData { SpecialCareBasis = Often() ? "basis" : null, Lawfully = !Rarely(), ByOptOut = Rarely(), AcquiredAt = Rarely() ? at.AddDays(-400) : null } : HeldData.Unknown,
            Form = Rarely() ? new InformationForm { Kind = One(Enum.GetValues<FormKind>()), Attestation = Often() ? "somebody" : null } : InformationForm.Identifiable,
            Method = One(Enum.GetValues<ProvisionMethod>()),
            Claims = [.. Enumerable.Range(0, dice.Next(3)).Select(_ => Claim(data))],
            AuthorityRequest = Rarely() ? new AuthorityRequest { Document = Often() ? "d" : null, ReceivedAt = at, Compulsion = One(Enum.GetValues<Compulsion>()), Statute = Often() ? "s" : null, Data = Often() ? data : [], Jurisdiction = Often() ? "JP" : "US" } : null,
            ServiceRule = Rarely() ? "nothing" : null,
            Unjust = Rarely() && Rarely(),
        };
        return new Situation(request, [.. Events(at).OrderBy(e => e.At)], at);
    }

    private ProcessingRequest Ask(Operation operation, Purpose purpose, DataCategory[] data)
    {
        var to = new Recipient("publisher");
        return operation switch
        {
            Operation.Acquire => ProcessingRequest.Acquire(Someone, purpose, data, new Acquisition
            {
                Source = One(Enum.GetValues<AcquisitionSource>()[1..]),
                Lawful = Often(),
                PurposeIndicatedBefore = Often(),
                PublishedBy = One(Enum.GetValues<PublishedBy>()),
            }),
            Operation.Use => ProcessingRequest.Use(Someone, purpose, data),
            Operation.Entrust => ProcessingRequest.Entrust(Someone, purpose, data, to),
            Operation.ShareJointly => ProcessingRequest.ShareJointly(Someone, purpose, data, to),
            Operation.TransferBusiness => ProcessingRequest.TransferBusiness(Someone, purpose, data, to),
            _ => ProcessingRequest.Provide(Someone, purpose, data, to),
        };
    }

    private IEnumerable<ConsentEvent> Events(DateTimeOffset at)
    {
        for (var i = dice.Next(3); i > 0; i--)
        {
            var given = Consent(at, $"c{i}");
            yield return given;
            if (Rarely())
            {
                yield return new ConsentWithdrawn { DataSubject = Someone, At = given.At.AddDays(dice.Next(0, 40)), Consent = Often() ? given.Consent : null, Purposes = null };
            }
        }

        if (Rarely())
        {
            yield return new ConsentRefused
            {
                DataSubject = Someone,
                At = at.AddDays(-dice.Next(0, 60)),
                Consent = "r",
                Operations = Operations(),
                Purposes = [One(purposes)],
                Data = Often() ? null : [categories[0]],
            };
        }

        foreach (var kind in Enum.GetValues<RestrictionKind>().Where(_ => Rarely() && Often()))
        {
            yield return new RestrictionImposed { DataSubject = Someone, At = at.AddDays(-dice.Next(0, 3)), Restriction = kind.ToString(), Kind = kind, Data = Often() ? null : [categories[^1]] };
        }
    }

    private ConsentGiven Consent(DateTimeOffset at, string id)
    {
        var given = at.AddDays(-dice.Next(0, 100));
        return new ConsentGiven
        {
            DataSubject = Someone,
            At = given,
            Consent = id,
            Operations = Operations(),
            Purposes = [.. Some(purposes).DefaultIfEmpty(purposes[^1])],
            Data = Often() ? categories : [One(categories[0], "all")],
            Recipients = One(RecipientScope.Any, new RecipientScope { Ids = ["publisher"] }, new RecipientScope { Kinds = [RecipientKind.OtherThirdParty] }, null),
            Foreign = Often() ? Told() : null,
            NoticeShownAt = Often() ? given : null,
            EffectiveFrom = Rarely() ? given.AddDays(dice.Next(0, 120)) : null,
            ExpiresAt = Rarely() ? given.AddDays(dice.Next(121, 200)) : null,
            GivenBy = Often() ? ConsentGiver.Principal : ConsentGiver.LegalRepresentative,
            Representative = Often() ? "guardian" : null,
            IdentityConfirmed = Often(),
            Method = ConsentMethod.Click,
            Evidence = "evidence",
        };
    }

    private ForeignConsent Told() => new()
    {
        Countries = Often() ? null : [One("US", "FR")],
        CountryName = Often() ? ForeignInformation.Provided : ForeignInformation.Missing,
        System = Often() ? ForeignInformation.Provided : ForeignInformation.UnavailableWithReason,
        Measures = Often() ? ForeignInformation.Provided : ForeignInformation.Missing,
    };

    private ExceptionClaim Claim(DataCategory[] data)
    {
        IReadOnlyList<DataCategory> covered = Often() ? data : [];
        var (evidence, approver, reason) = (Often() ? "e" : null, Often() ? "a" : null, Often() ? "r" : null);
        return dice.Next(4) switch
        {
            0 => new RequiredByLawClaim { Data = covered, Evidence = evidence, Statute = reason, Jurisdiction = Often() ? "JP" : "US", Compulsion = One(Enum.GetValues<Compulsion>()) },
            1 => new LifeBodyOrFortuneClaim { Data = covered, Evidence = evidence, Approver = approver, Interest = One(Enum.GetValues<ProtectedInterest>()), NeedToProtect = Often(), ConsentDifficult = Often(), Difficulty = reason },
            2 => new PublicHealthOrChildrenClaim { Data = covered, Evidence = evidence, Aim = One(Enum.GetValues<PublicAim>()), EspeciallyNecessary = Often(), ConsentDifficult = Often(), Difficulty = reason },
            _ => new PublicAffairsClaim { Data = covered, Evidence = evidence, Body = One(Enum.GetValues<PublicBody>()), AffairsStatute = reason, CooperationNecessary = Often(), ConsentWouldImpede = Often() },
        };
    }

    private ConsentOperations Operations() => Often() ? (ConsentOperations)15 : (ConsentOperations)dice.Next(1, 16);

    private T One<T>(params T[] of) => of[dice.Next(of.Length)];

    private T[] Some<T>(params T[] of) => [.. of.Where(_ => dice.Next(2) == 0)];

    private bool Often() => dice.Next(5) != 0;

    private bool Rarely() => dice.Next(4) == 0;
}
