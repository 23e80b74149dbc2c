using static Pictier.Consent.Testing.Tests.Assertions.AlbumPolicy;

namespace Pictier.Consent.Testing.Tests.Assertions;

public sealed class SentenceTests
{
    [Test]
    public void Silence_is_no_consent() => Policy.When(Recommend).At(July).Should().BeDenied().Because(ReasonCode.ConsentMissing);

    [Test]
    public void A_use_can_be_asked_at_several_instants()
    {
        var recommending = Policy.Given(Consented, Withdrawal).When(Recommend);

        recommending.At(April).Should().BeDenied().Because(ReasonCode.ConsentNotPrior);
        recommending.At(July.AddTicks(-1)).Should().BeAllowed().Because(ReasonCode.Consent);
        recommending.At(July).Should().BeDenied().Because(ReasonCode.ConsentWithdrawn);
    }

    [Test]
    public void What_another_person_said_does_not_count() =>
        Policy.Given(Consented with { DataSubject = Kenji }).When(Recommend).At(July).Should().BeDenied().Because(ReasonCode.ConsentMissing);

    [Test]
    public void A_ledger_can_be_given() =>
        Policy.Given(Ledger.ConsentLedger.Parse($"{Ledger.EventWriter.Write(Consented)}\n")).When(Recommend).At(July).Should().BeAllowed();

    [Test]
    public void Events_that_contradict_each_other_are_told() =>
        FluentActions.Invoking(() => Policy.Given(Withdrawal, Consented)).Should().Throw<ArgumentException>().WithMessage("*`c-1`*");

    [Test]
    public void The_decision_itself_can_be_had() =>
        Policy.Given(Consented).When(Recommend).At(July).Decision.ToString().Should().Be("allow consent (2.2)");
}
