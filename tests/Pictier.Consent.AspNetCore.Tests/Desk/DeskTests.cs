using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Tests.Desk;

/// <summary>What the privacy office does at its desk, and what is recorded of it.</summary>
public sealed class DeskTests
{
    private static readonly DataSubjectId Hanako = new("hanako");
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly string Pseudonym = new SubjectPseudonyms(Key).Of(Hanako).Value;

    private string folder = null!;
    private PrivacySite site = null!;
    private Visitor hanako = null!;
    private Visitor officer = null!;

    [SetUp]
    public async Task A_site_with_a_desk()
    {
        folder = Directory.CreateTempSubdirectory("pictier-desk-").FullName;
        site = await PrivacySite.StartAsync(
            configure: consent =>
            {
                consent.AddConsentDesk().UseAuditFile(AuditPath);
                consent.Services.AddSingleton<IAuditTrail>(_ => AuditFile.Trail(AuditPath));
                consent.Services.Configure<ConsentOptions>(o =>
                {
                    o.Audit.Scope = AuditScope.DenialsAndReliance;
                    o.Audit.PseudonymKey = Key;
                    o.Audit.CheckpointFile = Path.Combine(folder, "checkpoints.jsonl");
                    o.Audit.CheckpointInterval = TimeSpan.FromTicks(1);
                });
            },
            map: app => app.MapConsentDesk("/privacy-desk", policy: "PrivacyOffice"));
        hanako = await Visitor.SignInAsync(site, "hanako");
        officer = await Visitor.SignInAsync(site, "sato", role: "privacy-office");
    }

    [TearDown]
    public async Task The_site_is_closed()
    {
        hanako.Dispose();
        officer.Dispose();
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private string AuditPath => Path.Combine(folder, "audit.jsonl");

    [TestCase("/privacy-desk")]
    [TestCase("/privacy-desk/search")]
    [TestCase("/privacy-desk/denials")]
    [TestCase("/privacy-desk/audit")]
    [TestCase("/privacy-desk/policy")]
    public async Task Only_the_office_gets_in(string path)
    {
        using var stranger = Visitor.Stranger(site);
        (await stranger.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await hanako.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await officer.ReadAsync(path);
        await officer.ReadAsync($"{path}?lang=ja");
    }

    [TestCase("/privacy-desk/search")]
    [TestCase("/privacy-desk/request/decide")]
    [TestCase("/privacy-desk/audit/verify")]
    public async Task Nobody_else_sends_a_form_to_the_desk(string path) =>
        (await hanako.PostAsync(path, ("name", "kenji"), ("reason", "curiosity"))).StatusCode.Should().Be(HttpStatusCode.Forbidden);

    [Test]
    public async Task There_is_no_desk_without_a_policy_that_exists()
    {
        Func<Task> without = () => PrivacySite.StartAsync(configure: c => c.AddConsentDesk(), map: app => app.MapConsentDesk("/privacy-desk", policy: " "));
        await without.Should().ThrowAsync<ArgumentException>();
        Func<Task> unknown = () => PrivacySite.StartAsync(configure: c => c.AddConsentDesk(), map: app => app.MapConsentDesk("/privacy-desk", policy: "PrivacyOffise"));
        await unknown.Should().ThrowAsync<ArgumentException>().WithMessage("*`PrivacyOffise`*");
    }

    [Test]
    public async Task An_officer_without_a_name_does_nothing()
    {
        using var nameless = await Visitor.SignInAsync(site, "", role: "privacy-office");

        (await nameless.GetAsync("/privacy-desk")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task A_request_goes_from_its_receipt_to_the_answer_that_the_person_reads()
    {
        await hanako.SubmitAsync("/privacy/requests/new", "/requests", ("kind", "CeaseUse"), ("requester", "Principal"), ("ground", "RightsHarmed"), ("data", "location"), ("statement", "I am being followed."));
        var id = (await site.Requests.FindOfAsync(Hanako))[0].Received.Id;

        var list = await officer.ReadAsync("/privacy-desk");
        list.Should().Contain("Stop using my data").And.Contain("14 days left").And.Contain("Confirm who asks").And.Contain(Pseudonym).And.NotContain("hanako");

        var page = $"/privacy-desk/request?id={id}";
        (await officer.ReadAsync(page)).Should().Contain("I am being followed.").And.NotContain("hanako");
        (await SendAsync(page, "/request/verify", ("identity", "yes"), ("evidence", "copy 12"))).Should().Contain("Noted.");

        (await SendAsync(page, "/request/decide", ("step", "preview"), ("finding", "retained"), ("ground", "RightsHarmed"), ("finding", "established")))
            .Should().Contain("data-reason=\"request-cease-use\"").And.Contain("Nothing is recorded yet.");
        (await site.Ledger.ReadAsync(Hanako)).Events.Should().BeEmpty();

        site.Clock.Now = PrivacySite.Noon.AddDays(2);
        (await SendAsync(page, "/request/decide", ("step", "decide"), ("finding", "retained"), ("ground", "RightsHarmed"), ("finding", "established")))
            .Should().Contain("The request is decided.");
        var imposed = (await site.Ledger.ReadAsync(Hanako)).Events.Should().ContainSingle().Which.Should().BeOfType<RestrictionImposed>().Subject;
        imposed.At.Should().Be(PrivacySite.Noon);
        imposed.Data.Should().Equal("location");

        (await SendAsync(page, "/request/answer", ("explanation", "We no longer use where your photos were taken."), ("evidence", "letter 7"))).Should().Contain("The answer is given.");
        (await hanako.ReadAsync($"/privacy/request?id={id}")).Should().Contain("Granted").And.Contain("We no longer use where your photos were taken.").And.NotContain("letter 7");
        (await officer.ReadAsync("/privacy-desk")).Should().NotContain(id);
        (await AccessesAsync()).Select(a => (a.By, a.Action, a.Request)).Should().Equal(("sato", "verify", id), ("sato", "decide", id), ("sato", "answer", id));
    }

    [Test]
    public async Task Without_a_confirmed_identity_the_answer_is_no()
    {
        await hanako.SubmitAsync("/privacy/requests/new", "/requests", ("kind", "Disclosure"), ("requester", "Principal"));
        var id = (await site.Requests.FindOfAsync(Hanako))[0].Received.Id;

        (await SendAsync($"/privacy-desk/request?id={id}", "/request/decide", ("step", "preview"), ("finding", "retained"))).Should().Contain("data-reason=\"requester-not-verified\"");
    }

    [Test]
    public async Task Two_officers_do_not_decide_the_same_request()
    {
        await hanako.SubmitAsync("/privacy/requests/new", "/requests", ("kind", "Disclosure"), ("requester", "Principal"));
        var id = (await site.Requests.FindOfAsync(Hanako))[0].Received.Id;
        using var other = await Visitor.SignInAsync(site, "suzuki", role: "privacy-office");
        var form = await other.FormAsync($"/privacy-desk/request?id={id}", "/request/decide");
        await SendAsync($"/privacy-desk/request?id={id}", "/request/verify", ("identity", "yes"));

        var page = await (await other.SendAsync(form, ("step", "decide"), ("finding", "harm"))).Content.ReadAsStringAsync();

        page.Should().Contain("Somebody else acted on this request meanwhile.");
        (await site.Requests.FindAsync(id))!.Decided.Should().BeNull();
    }

    [Test]
    public async Task A_form_of_one_officer_is_not_good_for_another()
    {
        await hanako.SubmitAsync("/privacy/requests/new", "/requests", ("kind", "Disclosure"), ("requester", "Principal"));
        var id = (await site.Requests.FindOfAsync(Hanako))[0].Received.Id;
        using var other = await Visitor.SignInAsync(site, "suzuki", role: "privacy-office");
        var (mine, theirs) = (await officer.FormAsync($"/privacy-desk/request?id={id}", "/request/decide"), await other.FormAsync($"/privacy-desk/request?id={id}", "/request/decide"));

        (await officer.SendAsync(mine.With("ticket", theirs["ticket"]), ("step", "decide"))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await officer.SendAsync(mine.Without("__RequestVerificationToken"), ("step", "decide"))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Looking_somebody_up_is_recorded_with_who_and_why_before_anything_is_shown()
    {
        await hanako.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));

        var page = await SendAsync("/privacy-desk/search", "/search", ("name", Pseudonym), ("reason", "request 417 by telephone"));

        page.Should().Contain("Recommending places and albums").And.Contain(Pseudonym).And.NotContain("hanako");
        var access = (await AccessesAsync()).Should().ContainSingle().Subject;
        access.Should().BeEquivalentTo(new AuditedAccess
        {
            At = PrivacySite.Noon,
            By = "sato",
            Action = "search",
            Reason = "request 417 by telephone",
            DataSubject = new(Pseudonym),
            IsPseudonymous = true,
        });
    }

    [Test]
    public async Task Somebody_is_found_by_their_id_in_the_service_and_shown_by_their_pseudonym()
    {
        await hanako.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));

        (await SendAsync("/privacy-desk/search", "/search", ("name", "hanako"), ("reason", "request 417"))).Should().Contain(Pseudonym).And.Contain("data-found");
        (await File.ReadAllTextAsync(AuditPath)).Should().NotContain("hanako");
    }

    [TestCase("hanako", "")]
    [TestCase("hanako", " why ")]
    [TestCase("", "request 417")]
    public async Task Without_a_reason_or_a_name_nobody_is_looked_up(string name, string reason)
    {
        await hanako.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));

        (await SendAsync("/privacy-desk/search", "/search", ("name", name), ("reason", reason))).Should().Contain("Nobody was looked up.").And.NotContain("data-found");
        (await AccessesAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task What_cannot_be_recorded_is_not_shown()
    {
        await using var failing = await PrivacySite.StartAsync(
            configure: c =>
            {
                c.AddConsentDesk().UseAuditLog(new FailingLog());
                c.Services.Configure<ConsentOptions>(o => o.Audit.Scope = AuditScope.DenialsAndReliance);
            },
            map: app => app.MapConsentDesk("/privacy-desk", policy: "PrivacyOffice"));
        using var person = await Visitor.SignInAsync(failing, "hanako");
        using var officer = await Visitor.SignInAsync(failing, "sato", role: "privacy-office");
        await person.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));

        using var response = await officer.SendAsync(await officer.FormAsync("/privacy-desk/search", "/search"), ("name", "hanako"), ("reason", "request 417"));

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).Should().NotContain("data-found");
    }

    [Test]
    public async Task Recent_denials_are_counted_by_their_reason()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var engine = scope.ServiceProvider.GetRequiredService<IConsentEngine>();
            for (var i = 0; i < 3; i++)
            {
                await engine.EvaluateAsync(ProcessingRequest.Use(Hanako, new("newsletter"), [new("email")]));
            }

            await engine.EvaluateAsync(ProcessingRequest.Use(Hanako, new("fortune-telling"), [new("email")]));
        }

        var page = await officer.ReadAsync("/privacy-desk/denials");

        page.Should().MatchRegex("<code>consent-missing</code>.*?<td>Newsletter</td><td class=\"pc-number\">3</td>").And.MatchRegex("<code>unknown-purpose</code>.*?<td class=\"pc-number\">1</td>").And.NotContain("hanako");
    }

    [Test]
    public async Task The_audit_log_is_verified_and_a_change_is_found()
    {
        await SendAsync("/privacy-desk/search", "/search", ("name", "nobody"), ("reason", "request 417"));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IConsentEngine>().EvaluateAsync(ProcessingRequest.Use(Hanako, new("newsletter"), [new("email")]));
        }

        (await officer.ReadAsync("/privacy-desk/audit")).Should().Contain("Not since the service started");
        (await SendAsync("/privacy-desk/audit", "/audit/verify")).Should().Contain("data-intact=\"yes\"").And.Contain("Entries looked through: 2").And.Contain("Checkpoints compared: 1");

        await File.WriteAllTextAsync(AuditPath, (await File.ReadAllTextAsync(AuditPath)).Replace("request 417", "request 418", StringComparison.Ordinal), new UTF8Encoding(false));
        (await SendAsync("/privacy-desk/audit", "/audit/verify")).Should().Contain("data-intact=\"no\"");
    }

    [Test]
    public async Task The_policy_in_force_is_reported() =>
        (await officer.ReadAsync("/privacy-desk/policy")).Should().Contain("2026-04").And.Contain("Keeping the album").And.Contain("us-cloud").And.Contain("catalogue-2026");

    [Test]
    public async Task Script_in_a_request_stays_text_at_the_desk()
    {
        await hanako.SubmitAsync("/privacy/requests/new", "/requests", ("kind", "Correction"), ("requester", "Principal"), ("statement", "<script>alert(1)</script>"));
        var id = (await site.Requests.FindOfAsync(Hanako))[0].Received.Id;

        (await officer.ReadAsync($"/privacy-desk/request?id={id}")).Should().Contain("&lt;script&gt;alert(1)").And.NotContain("<script>alert");
    }

    private async Task<string> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var response = await officer.SendAsync(await officer.FormAsync(page, action), fields);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(HttpStatusCode.OK, text);
        return text;
    }

    private async Task<List<AuditedAccess>> AccessesAsync()
    {
        var accesses = new List<AuditedAccess>();
        await foreach (var chained in AuditFile.Trail(AuditPath).ReadAsync())
        {
            if (chained.Entry.Read() is AuditedAccess access)
            {
                accesses.Add(access);
            }
        }

        return accesses;
    }

    private sealed class FailingLog : IAuditLog
    {
        public ValueTask<AuditHead> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default) =>
            throw new ConsentStoreException("The disk is full.");
    }
}
