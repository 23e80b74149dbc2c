using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Invariants;
using Pictier.Consent.Tool.Proving;

namespace Pictier.Consent.Tool.Tests.Proving;

/// <summary>The built-in invariants are proven: of the album, and of a policy that has something of every kind.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ShippedPoliciesTests
{
    private static readonly string[] Purposes = ["gallery", "billing", "dunning"];
    private static readonly string[] Recipients = ["shop", "somewhere", "court", "bank", "printer", "us-partner", "buyer"];

    [Test]
    public void The_album_keeps_what_the_published_policy_and_its_own_invariants_promise()
    {
        var own = InvariantFile.Load(Repository.PathOf("samples", "Pictier.Album.PolicyTests", "invariants", "album.consent-invariants.json"));
        var policy = ConsentPolicy.Load([Repository.PathOf("samples", "Pictier.Album", "album.policy.json")]);

        var proof = PolicyProver.Prove(policy, InvariantChoice.Of(policy, [.. BuiltInInvariants.All, .. own]));

        proof.Proofs.Where(p => p.IsFailure).Select(p => p.Invariant.Id).Should().BeEmpty();
        proof.Proofs.Where(p => p.Verdict == Verdict.Vacuous).Select(p => p.Invariant.Id).Should().BeEquivalentTo("my-number-is-denied", "unknown-place-is-denied");
    }

    [Test]
    public void A_policy_with_something_of_every_kind_keeps_every_promise()
    {
        var proof = PolicyProver.Prove(ConsentPolicy.From(SomethingOfEveryKind()), BuiltInInvariants.All);

        proof.Proofs.Where(p => p.Verdict != Verdict.Proven).Select(p => p.Invariant.Id).Should().Equal("provision-purpose-never-stands-alone");
    }

    // The gallery with fewer purposes and recipients, and with the filings of its sister: a contract, a profile, a notice, rules, a succession.
    private static PolicyDocument SomethingOfEveryKind()
    {
        var gallery = Load("gallery");
        return gallery with
        {
            Purposes = [.. gallery.Purposes.Where(p => Purposes.Contains(p.Id))],
            Recipients = [.. gallery.Recipients.Where(r => Recipients.Contains(r.Id)).Select(r => r with
            {
                Contract = r.Contract is null ? null : r.Contract with { Purposes = [.. r.Contract.Purposes.Intersect(Purposes)] },
            })],
            ServiceRules = [.. gallery.ServiceRules.Take(1).Select(s => s with { Purposes = [.. s.Purposes.Intersect(Purposes)] })],
            JointUseNotices = [.. gallery.JointUseNotices.Skip(1).Select(n => n with { Purposes = [.. n.Purposes.Intersect(Purposes)], Users = [.. n.Users.Intersect(Recipients)] })],
            Successions = [.. gallery.Successions.Where(s => Recipients.Contains(s.Recipient))],
            OptOutFilings = [Load("gallery-with-filings").OptOutFilings[0]],
            Options = new PolicyOptions(),
        };
    }

    private static PolicyDocument Load(string name) =>
        ConsentPolicy.Load([Repository.PathOf("samples", "Pictier.Album.PolicyTests", "policies", name + ".policy.json")]).Versions[0];
}
