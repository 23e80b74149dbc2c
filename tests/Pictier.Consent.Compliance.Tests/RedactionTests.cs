using System.Security.Cryptography;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Compliance.Tests;

/// <summary>What a log of a real logger factory holds of a person.</summary>
public sealed class RedactionTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    [Test]
    public void Personal_data_does_not_reach_a_log()
    {
        var lines = Log(Key);

        lines.Should().ContainSingle().Which.Should().Contain("sent").And.NotContain("hanako").And.NotContain("example.jp");
    }

    [Test]
    public void The_id_of_a_person_is_the_pseudonym_of_the_audit_trail() =>
        Log(Key)[0].Should().Contain(new SubjectPseudonyms(Key).Of(new DataSubjectId("hanako")).Value);

    [Test]
    public void Without_a_key_the_id_of_a_person_is_erased() =>
        Log(key: null)[0].Should().NotContain("hanako").And.NotContain("hmac");

    [Test]
    public void What_is_not_classified_stays() => Log(Key)[0].Should().Contain("newsletter");

    [Test]
    public void A_redactor_of_the_application_prevails()
    {
        var lines = Log(Key, services => services.AddRedaction(r => r.SetRedactor<Stars>(ConsentTaxonomy.Of(new DataCategory("email")))));

        lines[0].Should().Contain("***").And.NotContain("example.jp");
    }

    private static List<string> Log(byte[]? key, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddPictierConsent(o =>
            {
                o.Audit.Scope = AuditScope.Nothing;
                o.Audit.PseudonymKey = key;
                o.PolicyDocuments.Add(ConsentPolicy.Parse(Album.Policy).Versions[0]);
            })
            .UseLedger(ConsentLedger.Empty)
            .UseDataClassifications();
        configure?.Invoke(services);
        using var kept = new KeptLines();
        services.AddLogging(logging => logging.AddProvider(kept).EnableRedaction(o => o.ApplyDiscriminator = false));
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<ILogger<RedactionTests>>().Sent("newsletter", "hanako", "hanako@example.jp");

        return kept.Lines;
    }

    private sealed class Stars : Redactor
    {
        public override int GetRedactedLength(ReadOnlySpan<char> input) => 3;

        public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
        {
            "***".CopyTo(destination);
            return 3;
        }
    }
}
