namespace Pictier.Consent.Tests.Evaluation;

/// <summary>A decision cites the provision of the law in force: the number before 2022-04-01, or from then on.</summary>
public sealed class LawCitationTests
{
    [TestCaseSource(nameof(Decisions))]
    public void The_law_is_cited_by_the_number_in_force(ProcessingRequest request, string before, string after)
    {
        request.Decide(Times.Reform2022 - Times.Tick).Law.Should().Be(before);
        request.Decide(Times.Reform2022).Law.Should().Be(after);
    }

    [Test]
    public void What_no_law_says_cites_none() => AlbumService.Use("album", "my-number").Decide().Law.Should().BeNull();

    [Test]
    public void The_prohibition_of_unjust_use_is_article_19() =>
        (AlbumService.Use("album", "name") with { Unjust = true }).Decide().Law.Should().Be("APPI 19");

    private static IEnumerable<TestCaseData> Decisions() =>
    [
        new(AlbumService.Use("newsletter", "email"), "APPI 16(1)", "APPI 18(1)"),
        new(AlbumService.Use("newsletter", "email") with { Claims = [Claims.Life] }, "APPI 16(3)(ii)", "APPI 18(3)(ii)"),
        new(AlbumService.Use("newsletter", "email") with { Claims = [Claims.PublicHealth] }, "APPI 16(3)(iii)", "APPI 18(3)(iii)"),
        new(AlbumService.Use("newsletter", "email") with { Claims = [Claims.PublicAffairs] }, "APPI 16(3)(iv)", "APPI 18(3)(iv)"),
        new(AlbumService.Use("newsletter", "email") with { Claims = [Claims.Law] }, "APPI 16(3)(i)", "APPI 18(3)(i)"),
        new(AlbumService.Provide("printer", "newsletter", "email") with { Claims = [Claims.Law] }, "APPI 23(1)(i)", "APPI 27(1)(i)"),
        new(AlbumService.Provide("us-printer", "newsletter", "email") with { Claims = [Claims.Life] }, "APPI 24; 23(1)(ii)", "APPI 28(1); 27(1)(ii)"),
        new(AlbumService.Entrust("printer", "album", "name"), "APPI 22", "APPI 25"),
    ];
}
