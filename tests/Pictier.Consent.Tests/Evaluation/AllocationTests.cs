using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>A warm decision allocates nothing, for an allow and for a plain denial of every operation.</summary>
public sealed class AllocationTests
{
    private const int Decided = 2_000;
    private const int Rounds = 200;

    private static readonly ConsentPolicy Policy = AlbumService.With(d => d with { JointUseNotices = [AlbumService.Notice] });

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
            allowed = Policy.Decide(request, history, AlbumService.Now).IsAllowed;
        }

        return (allowed, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static IEnumerable<TestCaseData> Decisions()
    {
        var form = new Acquisition { Source = AcquisitionSource.PrincipalInWriting, Lawful = true, PurposeIndicatedBefore = true };
        var owned = new HeldData { Business = "albums" };
        var provide = AlbumService.Consent with
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
        ConsentEvent withdrawal = AlbumService.Withdrawal(AlbumService.Now);
        return
        [
            Case("acquire, allowed", AlbumService.Acquire(form, "album", "name"), true),
            Case("acquire, denied", AlbumService.Acquire(form, "album", "payment"), false),
            Case("use by purpose, allowed", AlbumService.Use("album", "name"), true),
            Case("use by consent, allowed", AlbumService.Use("newsletter", "email"), true, AlbumService.Consent),
            Case("use by claim, allowed", AlbumService.Use("newsletter", "email") with { Claims = [Claims.Life] }, true),
            Case("use, nothing said", AlbumService.Use("newsletter", "email"), false),
            Case("use, withdrawn", AlbumService.Use("newsletter", "email"), false, AlbumService.Consent, withdrawal),
            Case("use, ceased", AlbumService.Use("album", "name"), false, AlbumService.Restriction(RestrictionKind.CeaseUse, AlbumService.Now)),
            Case("provide in Japan, allowed", AlbumService.Provide("printer", "newsletter", "email"), true, provide),
            Case("provide in Japan, denied", AlbumService.Provide("printer", "album", "email"), false),
            Case("provide abroad, allowed", AlbumService.Provide("us-printer", "newsletter", "email"), true, provide),
            Case("provide abroad, denied", AlbumService.Provide("us-printer", "album", "email"), false),
            Case("entrust, allowed", AlbumService.Entrust("contractor", "album", "name"), true),
            Case("entrust, denied", AlbumService.Entrust("printer", "album", "name"), false),
            Case("entrust abroad, allowed", AlbumService.Entrust("us-contractor", "album", "name"), true),
            Case("share jointly, allowed", AlbumService.ShareJointly("partner", "album", "name"), true),
            Case("share jointly, denied", AlbumService.ShareJointly("printer", "album", "name"), false),
            Case("transfer a business, allowed", AlbumService.TransferBusiness("successor", "album", "name") with { Held = owned }, true),
            Case("transfer a business, denied", AlbumService.TransferBusiness("successor", "album", "name"), false),
        ];
    }

    private static TestCaseData Case(string name, ProcessingRequest request, bool allowed, params ConsentEvent[] said) =>
        new TestCaseData(request, said, allowed).SetArgDisplayNames(name);
}
