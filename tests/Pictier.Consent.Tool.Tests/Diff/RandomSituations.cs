using Pictier.Consent.Ledger;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Tests.Diff;

/// <summary>Requests and histories drawn at random over a small policy, by other means than the analysis has.</summary>
internal sealed class RandomSituations(int seed)
{
    private static readonly DataSubjectId Someone = new("someone");
    private readonly Random dice = new(seed);

    internal Situation Next()
    {
        var at = SmallPolicy.Start.AddDays(dice.Next(0, 5) * 30);
        DataCategory[] data = [.. Some("photo", "health").DefaultIfEmpty("photo").Select(d => new DataCategory(d))];
        var purpose = new Purpose(One("album", "offers"));
        var request = Ask(One(Enum.GetValues<Operation>()[1..]), purpose, data) with
        {
            DataSubjectFacts = Rarely() ? new DataSubjectFacts { Status = One(Enum.GetValues<DataSubjectStatus>()), RelatesToLivingPerson = Often(), Capacity = One(Enum.GetValues<Capacity>()), BirthDate = Rarely() ? new DateOnly(2011, 3, 1) : null } : DataSubjectFacts.Unknown,
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
                Purposes = [One("album", "offers")],
                Data = Often() ? null : ["photo"],
            };
        }

        foreach (var kind in Enum.GetValues<RestrictionKind>().Where(_ => Rarely() && Often()))
        {
            yield return new RestrictionImposed { DataSubject = Someone, At = at.AddDays(-dice.Next(0, 3)), Restriction = kind.ToString(), Kind = kind, Data = Often() ? null : ["health"] };
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
            Purposes = [.. Some("album", "offers").DefaultIfEmpty("offers")],
            Data = Often() ? ["photo", "health"] : [One("photo", "all")],
            Recipients = Often() ? RecipientScope.Any : null,
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
