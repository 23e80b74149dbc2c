using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Pictier.Consent.AspNetCore.Tests.Languages;

/// <summary>Which language an answer is in.</summary>
public sealed class RequestLanguageTests
{
    [TestCase("ja", "ja")]
    [TestCase("ja-JP", "ja")]
    [TestCase("JA-jp,en;q=0.9", "ja")]
    [TestCase("en-GB,ja;q=0.9", "en")]
    [TestCase("en;q=0.4,ja;q=0.5", "ja")]
    [TestCase("fr-FR,de;q=0.9,ja;q=0.1", "ja")]
    [TestCase("ja;q=0", "en")]
    [TestCase("fr", "en")]
    [TestCase("*", "en")]
    [TestCase("jam", "en")]
    [TestCase(";;;,,ja==", "en")]
    [TestCase("", "en")]
    public void The_preferred_language_of_the_request_answers(string accepted, string expected) =>
        RequestLanguage.Of(Accepting(accepted)).Tag().Should().Be(expected);

    [Test]
    public void The_language_that_the_host_chose_for_the_request_prevails()
    {
        var context = Accepting("en");
        context.Features.Set<IRequestCultureFeature>(new RequestCultureFeature(new RequestCulture("ja-JP"), new CookieRequestCultureProvider()));

        RequestLanguage.Of(context).Should().Be(Language.Japanese);
    }

    [Test]
    public void The_default_of_the_host_is_no_choice()
    {
        var context = Accepting("ja");
        context.Features.Set<IRequestCultureFeature>(new RequestCultureFeature(new RequestCulture(CultureInfo.GetCultureInfo("en-US")), null));

        RequestLanguage.Of(context).Should().Be(Language.Japanese);
    }

    [Test]
    public void A_text_that_lacks_the_language_is_shown_in_the_other()
    {
        new LocalizedText("Photos", null).In(Language.Japanese).Should().Be("Photos");
        new LocalizedText(null, "写真").In(Language.English).Should().Be("写真");
    }

    private static DefaultHttpContext Accepting(string languages)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = languages;
        return context;
    }
}
