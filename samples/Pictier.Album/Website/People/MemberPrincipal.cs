using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Pictier.Consent;

namespace Pictier.Album.Website.People;

/// <summary>Who is signed in, as the website knows them.</summary>
internal static class MemberPrincipal
{
    public static DataSubjectId? MemberId(this ClaimsPrincipal user) =>
        user.FindFirstValue(AlbumWebsite.MemberClaim) is { } id ? new DataSubjectId(id) : null;

    public static Task SignInAsync(this HttpContext context, Person person) => context.SignInAsync(
        new Claim(AlbumWebsite.MemberClaim, person.Id), new Claim(ClaimTypes.Name, person.Name));

    /// <summary>Signs in as somebody of the privacy office, who is no member.</summary>
    public static Task SignInOfficeAsync(this HttpContext context) => context.SignInAsync(
        new Claim(ClaimTypes.Name, "Privacy office"), new Claim(ClaimTypes.Role, AlbumWebsite.PrivacyOffice));

    private static Task SignInAsync(this HttpContext context, params Claim[] claims) =>
        context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
}
