using System.Net;
using System.Text.RegularExpressions;

namespace Pictier.Consent.AspNetCore.Tests;

/// <summary>Somebody with a browser that has no script: opens pages, and sends the forms that are on them.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    private Visitor(PrivacySite site, string language)
    {
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    internal HttpClient Client => client;

    /// <summary>Somebody who is signed in under these names; more than one name is an attack.</summary>
    internal static async Task<Visitor> SignInAsync(PrivacySite site, string person, string language = "en", string? role = null)
    {
        var visitor = new Visitor(site, language);
        var query = string.Join('&', person.Split('&').Select(p => $"as={Uri.EscapeDataString(p)}"));
        (await visitor.client.GetAsync($"/sign-in?{query}{(role is null ? "" : $"&role={role}")}")).StatusCode.Should().Be(HttpStatusCode.OK);
        return visitor;
    }

    internal static Visitor Stranger(PrivacySite site) => new(site, "en");

    internal Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    /// <summary>The text of a page that must be there.</summary>
    internal async Task<string> ReadAsync(string path)
    {
        using var response = await client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(HttpStatusCode.OK, text);
        return text;
    }

    internal Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>The form on a page that is sent to a path, with its hidden fields.</summary>
    internal async Task<PostedForm> FormAsync(string page, string action) => PostedForm.On(await ReadAsync(page), action);

    internal async Task<HttpResponseMessage> SendAsync(PostedForm form, params (string Name, string Value)[] more) =>
        await PostAsync(form.Action, [.. form.Hidden, .. more]);

    /// <summary>Sends the form on a page, and reads the page that it leads to.</summary>
    internal async Task<string> SubmitAsync(string page, string action, params (string Name, string Value)[] more)
    {
        using var response = await SendAsync(await FormAsync(page, action), more);
        response.StatusCode.Should().Be(HttpStatusCode.SeeOther, await response.Content.ReadAsStringAsync());
        return await ReadAsync(response.Headers.Location!.ToString());
    }

    public void Dispose() => client.Dispose();

    internal sealed partial record PostedForm(string Action, (string Name, string Value)[] Hidden)
    {
        internal static PostedForm On(string html, string action)
        {
            var form = Forms().Matches(html).Select(m => (Action: Decoded(m, "action"), Html: m.Value)).FirstOrDefault(f => f.Action.EndsWith(action, StringComparison.Ordinal));
            form.Html.Should().NotBeNull($"a form to {action} is on the page:\n{html}");
            return new PostedForm(form.Action, [.. HiddenFields().Matches(form.Html).Select(m => (Decoded(m, "name"), Decoded(m, "value")))]);
        }

        /// <summary>The form with one hidden field changed, as somebody changes it who tampers with it.</summary>
        internal PostedForm With(string name, string value) => this with { Hidden = [.. Hidden.Select(h => h.Name == name ? (name, value) : h)] };

        internal PostedForm Without(string name) => this with { Hidden = [.. Hidden.Where(h => h.Name != name)] };

        internal string this[string name] => Hidden.Single(h => h.Name == name).Value;

        private static string Decoded(Match match, string group) => WebUtility.HtmlDecode(match.Groups[group].Value);

        [GeneratedRegex("<form[^>]* action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.Singleline)]
        private static partial Regex Forms();

        [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\">")]
        private static partial Regex HiddenFields();
    }
}
