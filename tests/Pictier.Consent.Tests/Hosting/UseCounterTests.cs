using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
internal sealed class UseCounterTests
{
    private static readonly Decision Declared = Policy.Decide(Plain(Taro), ConsentHistory.Empty, Now);

    [Test]
    public void Uses_that_are_counted_beside_each_other_are_one_count_for_each_kind()
    {
        var counter = new UseCounter(Now);
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 1000; i++)
            {
                counter.Count(Plain(Taro), Declared);
                counter.Count(Plain(Hanako), Declared);
                counter.Count(Advertise(Hanako), Declared);
            }
        });

        var taken = counter.Take(Now.AddMinutes(1), isLast: false)!;

        taken.Counts.Should().Equal(
            new UseCount("audited@1", Operation.Use, new("ads"), ReasonCode.DeclaredPurpose, 8000),
            new UseCount("audited@1", Operation.Use, new("support"), ReasonCode.DeclaredPurpose, 16000));
        counter.Take(Now.AddMinutes(2), isLast: false).Should().BeNull();
    }

    [Test]
    public void Counts_that_were_put_back_are_taken_again_with_what_came_since()
    {
        var counter = new UseCounter(Now);
        counter.Count(Plain(Taro), Declared);
        counter.PutBack(counter.Take(Now.AddMinutes(1), isLast: false)!);
        counter.Count(Plain(Taro), Declared);

        var taken = counter.Take(Now.AddMinutes(2), isLast: false)!;

        taken.From.Should().Be(Now);
        taken.Counts.Should().ContainSingle().Which.Count.Should().Be(2);
    }
}
