using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Ledger;
using static Pictier.Consent.Tests.Hosting.EngineFixture;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
internal sealed class ConsentEngineTests
{
    [Test]
    public async Task The_engine_decides_by_the_policy_the_ledger_and_the_clock()
    {
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger));

        var decision = await WithEngine(services, e => e.EvaluateAsync(ProcessingRequest.Use(Hanako, Ads, [Email])));

        decision.Reason.Should().Be(ReasonCode.Consent);
        decision.At.Should().Be(Now);
        decision.Policy.Should().Be("hosting@1");
        decision.Basis.Should().Be(new DecisionBasis(BasisKind.Consent, "c1"));
    }

    [Test]
    public async Task Somebody_of_whom_nothing_is_known_has_not_consented()
    {
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger));

        var decision = await WithEngine(services, e => e.EvaluateAsync(ProcessingRequest.Use(Taro, Ads, [Email])));

        decision.Reason.Should().Be(ReasonCode.ConsentMissing);
    }

    [Test]
    public async Task Many_requests_are_answered_in_their_order_each_with_its_request()
    {
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger));
        ProcessingRequest[] requests =
        [
            ProcessingRequest.Use(Taro, Ads, [Email]),
            ProcessingRequest.Use(Hanako, Ads, [Email]),
            ProcessingRequest.Use(Taro, Support, [Email]),
            ProcessingRequest.Use(Taro, Ads, [Email]),
        ];

        var evaluated = await WithEngine(services, e => e.EvaluateAsync(requests));

        evaluated.Select(e => e.Request).Should().Equal(requests);
        evaluated.Select(e => e.Decision.Reason).Should().Equal(
            ReasonCode.ConsentMissing, ReasonCode.Consent, ReasonCode.DeclaredPurpose, ReasonCode.ConsentMissing);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_ledger_that_fails_is_a_denial_and_never_an_exception(bool late)
    {
        await using var services = Services(b => b.UseLedger(new FailingLedger(late)));
        var request = ProcessingRequest.Use(Hanako, Support, [Email]);

        var one = await WithEngine(services, e => e.EvaluateAsync(request));
        var many = await WithEngine(services, e => e.EvaluateAsync([request, request]));

        one.IsAllowed.Should().BeFalse();
        one.Reason.Should().Be(ReasonCode.ConsentStoreUnavailable);
        many.Select(m => m.Decision.Reason).Should().Equal(ReasonCode.ConsentStoreUnavailable, ReasonCode.ConsentStoreUnavailable);
    }

    [Test]
    public async Task Ensuring_a_denied_use_throws_with_the_decision_and_without_the_person()
    {
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger));

        var ensure = () => WithEngine(services, e => e.EnsureAllowedAsync(ProcessingRequest.Use(Taro, Ads, [Email])));

        var denied = (await ensure.Should().ThrowAsync<ConsentDeniedException>()).Which;
        denied.Decision.Reason.Should().Be(ReasonCode.ConsentMissing);
        denied.ToString().Should().Contain("consent-missing").And.Contain("clause 2.2").And.NotContain("taro");
    }

    [Test]
    public async Task Ensuring_an_allowed_use_returns_the_decision()
    {
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger));

        var decision = await WithEngine(services, e => e.EnsureAllowedAsync(ProcessingRequest.Use(Hanako, Ads, [Email])));

        decision.IsAllowed.Should().BeTrue();
    }

    [Test]
    public async Task Filtering_keeps_the_allowed_items_in_their_order()
    {
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger));

        var kept = await WithEngine(services, e => e.FilterAsync(["taro", "hanako", "jiro"], id => ProcessingRequest.Use(new(id), Ads, [Email])));

        kept.Should().Equal("hanako");
    }

    [Test]
    public async Task A_cancellation_is_the_only_exception()
    {
        await using var services = Services(b => b.UseLedger(new CancellingLedger()));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var evaluate = () => WithEngine(services, e => e.EvaluateAsync(ProcessingRequest.Use(Hanako, Ads, [Email]), cancelled.Token));

        await evaluate.Should().ThrowAsync<OperationCanceledException>();
    }

    private sealed class CancellingLedger : IConsentLedger
    {
        public ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) =>
            ValueTask.FromCanceled<ConsentHistory>(cancellationToken);

        public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default) =>
            ValueTask.FromCanceled<IReadOnlyList<ConsentHistory>>(cancellationToken);
    }
}
