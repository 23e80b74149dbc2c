using Pictier.Consent.Auditing;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Auditing;

[TestFixture]
internal sealed class SubjectPseudonymsTests
{
    private static readonly SubjectPseudonyms Pseudonyms = new(Enumerable.Repeat((byte)1, 32).ToArray());

    [Test]
    public void A_person_has_one_pseudonym_under_a_key() => Pseudonyms.Of(Hanako).Should().Be(Pseudonyms.Of(Hanako));

    [Test]
    public void Two_people_have_two() => Pseudonyms.Of(Hanako).Should().NotBe(Pseudonyms.Of(Taro));

    [Test]
    public void Under_another_key_the_person_has_another() =>
        new SubjectPseudonyms(Enumerable.Repeat((byte)2, 32).ToArray()).Of(Hanako).Should().NotBe(Pseudonyms.Of(Hanako));

    [Test]
    public void A_pseudonym_is_an_id_that_does_not_hold_the_person() =>
        Pseudonyms.Of(Hanako).Value.Should().MatchRegex("^hmac-sha256:[0-9a-f]{64}$").And.NotContain("hanako");

    [Test]
    public void A_short_key_is_refused() =>
        this.Invoking(_ => new SubjectPseudonyms(new byte[31])).Should().Throw<ArgumentException>().WithMessage("*31 bytes*32*");
}
