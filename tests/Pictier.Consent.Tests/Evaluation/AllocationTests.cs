using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>A warm decision allocates nothing, for an allow and for a plain denial of every operation.</summary>
public sealed class AllocationTests
{
    private const int Decided = 2_000;
    private const int Rounds = 200;

    private static readonly ConsentPolicy Policy = Album.With(d => d with { JointUseNotices = [Album.Notice] });

    [TestCaseSource(nameof(Decisions))]
    public void A_warm_decision_allocates_nothing(ProcessingRequest request, ConsentEvent[] said, bool allowed)
    {
        var history = ConsentHistory.Of(said);
        Repeat(request, history).Allowed.Should().Be(allowed, "the case is about that");

        // Warm is when the runtime has optimised what is called often; until then its own generic code boxes characters.
        var allocated = Repeat(request, history).Bytes;
        for (var round = 0; round < Rounds && allocated > 0; round++)
        {
            Thread.Sleep(20);
            allocated = Repeat(request, history).Bytes;
        }

        allocated.Should().Be(0);
    }

    private static (bool Allowed, long Bytes) Repeat(ProcessingRequest request, ConsentHistory history)
    {
        var allowed = false;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Decided; i++)
        {
            allowed = Policy.Decide(request, history, Album.Now).IsAllowed;
        }

        return (allowed, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static IEnumerable<TestCaseData> Decisions()
    {
        var form = new Acquisition { Source = AcquisitionSource.PrincipalInWriting, Lawful = true, PurposeIndicatedBefore = true };
        var owned = new HeldData { Business = "albums" };
        var provide = Album.Consent with
        {
            Operations = ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign,
            Recipients = RecipientScope.Any,
            Foreign = new()
            {
                Countries = ["US"],
                CountryName = ForeignInformation.Provided,
                System = ForeignInformation.Provided,
                Measures = ForeignInformation.Provided,
            },
        };
        ConsentEvent withdrawal = Album.Withdrawal(Album.Now);
        return
        [
            Case("acquire, allowed", Album.Acquire(form, "album", "name"), true),
            Case("acquire, denied", Album.Acquire(form, "album", "payment"), false),
            Case("use by purpose, allowed", Album.Use("album", "name"), true),
            Case("use by consent, allowed", Album.Use("newsletter", "email"), true, Album.Consent),
            Case("use by claim, allowed", Album.Use("newsletter", "email") with { Claims = [Claims.Life] }, true),
            Case("use, nothing said", Album.Use("newsletter", "email"), false),
            Case("use, withdrawn", Album.Use("newsletter", "email"), false, Album.Consent, withdrawal),
            Case("use, ceased", Album.Use("album", "name"), false, Album.Restriction(RestrictionKind.CeaseUse, Album.Now)),
            Case("provide in Japan, allowed", Album.Provide("printer", "newsletter", "email"), true, provide),
            Case("provide in Japan, denied", Album.Provide("printer", "album", "email"), false),
            Case("provide abroad, allowed", Album.Provide("us-printer", "newsletter", "email"), true, provide),
            Case("provide abroad, denied", Album.Provide("us-printer", "album", "email"), false),
            Case("entrust, allowed", Album.Entrust("contractor", "album", "name"), true),
            Case("entrust, denied", Album.Entrust("printer", "album", "name"), false),
            Case("entrust abroad, allowed", Album.Entrust("us-contractor", "album", "name"), true),
            Case("share jointly, allowed", Album.ShareJointly("partner", "album", "name"), true),
            Case("share jointly, denied", Album.ShareJointly("printer", "album", "name"), false),
            Case("transfer a business, allowed", Album.TransferBusiness("successor", "album", "name") with { Held = owned }, true),
            Case("transfer a business, denied", Album.TransferBusiness("successor", "album", "name"), false),
        ];
    }

    private static TestCaseData Case(string name, ProcessingRequest request, bool allowed, params ConsentEvent[] said) =>
        new TestCaseData(request, said, allowed).SetArgDisplayNames(name);
}
