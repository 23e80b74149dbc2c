using System.Text;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Auditing;

/// <summary>An entry is the same bytes whether it is written from a form or by the writer.</summary>
[TestFixture]
internal sealed class AuditedFormsTests
{
    private static readonly string[] People = ["hanako", "taro", "花子", "a\"b\\c", "x&y<z>'+", "\u007f", new('p', 200)];

    private static readonly HistoryPosition?[] Positions = [null, new(0, null), new(1, 7), new(int.MaxValue, long.MaxValue), new(12, null)];

    private static readonly ProcessingRequest[] Requests =
    [
        Plain(Taro),
        Advertise(Hanako),
        Advertise(Taro),
        Provide(Hanako),
        Provide(Taro),
        Advertise(Hanako) with { Id = "q1" },
        Advertise(Hanako) with { Unjust = true },
        Advertise(Hanako) with { UnderlyingPurpose = new("support") },
        ProcessingRequest.Use(Hanako, new("ads"), [new("email"), new("name")]),
        ProcessingRequest.Use(Hanako, new("2147483647"), [new("9223372036854775807")]),
        ProcessingRequest.Use(Hanako, new("\",\"at\":\"9999-12-31T23:59:59.9999999Z"), [new("email")]),
        ProcessingRequest.Use(Hanako, new("ads"), []),
        ProcessingRequest.Acquire(Taro, new("support"), [new("email")], new() { Source = AcquisitionSource.PrincipalInWriting, Lawful = true }),
    ];

    [Test]
    public void Whatever_is_decided_about_whomever([Values] bool arePseudonymous)
    {
        var forms = new AuditedForms(Policy.Sha256, arePseudonymous);
        using var written = new AuditLines();
        var expected = new List<string>();
        foreach (var request in Requests)
        {
            foreach (var decision in Decisions(request))
            {
                foreach (var (person, known) in People.SelectMany(p => Positions, (p, k) => (new DataSubjectId(p), k)))
                {
                    forms.Write(written, request, person, decision, known);
                    expected.Add(Encoding.UTF8.GetString(AuditEntry.Of(forms.Fact(request, person, decision, known)).Utf8.Span));
                }
            }
        }

        Enumerable.Range(0, written.Count).Select(i => Encoding.UTF8.GetString(written[i])).Should().Equal(expected);
    }

    [Test]
    public void More_kinds_than_there_are_forms()
    {
        var forms = new AuditedForms(Policy.Sha256, arePseudonymous: false);
        using var written = new AuditLines();
        for (var i = 0; i < 1100; i++)
        {
            forms.Write(written, ProcessingRequest.Use(Taro, new($"purpose-{i}"), [new("email")]), Taro, default, null);
        }

        Encoding.UTF8.GetString(written[1099]).Should().Contain("purpose-1099").And.Contain("taro");
    }

    private static IEnumerable<Decision> Decisions(ProcessingRequest request) =>
    [
        default,
        Policy.Decide(request, ConsentHistory.Empty, Now),
        Policy.Decide(request, Said.HistoryOf(request.DataSubject), Now),
        Policy.Decide(request, Said.HistoryOf(request.DataSubject), Now.AddTicks(1234567)),
        new(Verdict.Denial(ReasonCode.AuditUnavailable, "2147483647@1"), Now, new DecisionBasis(BasisKind.Consent, "c\"1"), null),
        new(Verdict.Denial(ReasonCode.NoBasis, null), Now, new DecisionBasis(BasisKind.Claim, null, 2), null),
    ];
}
