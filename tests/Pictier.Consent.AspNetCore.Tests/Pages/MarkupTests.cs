using Pictier.Consent.AspNetCore.Pages;

namespace Pictier.Consent.AspNetCore.Tests.Pages;

/// <summary>What is put into HTML is text, and stays text.</summary>
public sealed class MarkupTests
{
    [TestCase("<b>", "&lt;b&gt;")]
    [TestCase("\"'&", "&quot;&#x27;&amp;")]
    [TestCase("写真 東京", "写真 東京")]
    [TestCase("\u0000", "&#x0;")]
    public void A_value_is_encoded(string value, string encoded)
    {
        Markup html = $"<p title=\"{value}\">{value}</p>";

        html.ToString().Should().Be($"<p title=\"{encoded}\">{encoded}</p>");
    }

    [Test]
    public void Markup_within_markup_is_not_encoded_again()
    {
        Markup inner = $"<b>{"<i>"}</b>";
        Markup html = $"<p>{inner}{new[] { inner, inner }}</p>";

        html.ToString().Should().Be("<p><b>&lt;i&gt;</b><b>&lt;i&gt;</b><b>&lt;i&gt;</b></p>");
    }
}
