using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Pictier.Album.Website.Jobs;
using Pictier.Album.Website.Orders;
using Pictier.Album.Website.People;
using Pictier.Album.Website.Photos;
using Pictier.Consent.AspNetCore;

namespace Pictier.Album.Website;

/// <summary>What programs and pages ask of the album; each endpoint declares what it does with personal data, and runs only when that is allowed.</summary>
internal static class AlbumEndpoints
{
    private static readonly DataSubjectSource Member = DataSubjectSource.Claim(AlbumWebsite.MemberClaim);

    public static void Map(WebApplication app)
    {
        app.MapGet("/album.css", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Stream(typeof(AlbumEndpoints).Assembly.GetManifestResourceStream("album.css")!, "text/css; charset=utf-8");
        });

        var member = app.MapGroup("").RequireAuthorization();

        // The picture belongs to its owner's album, whoever is in it.
        member.MapGet("/photos/{photo}.jpg", (string photo, PhotoStore photos, HttpContext context) =>
            photos.Find(photo) is { } found && found.Owner == context.User.MemberId()?.Value
                ? Results.File(photos.PictureOf(found), "image/jpeg")
                : Results.NotFound()).RequireConsent(Asking(ConsentDeclaration.Use(Purposes.Album, [Data.Photo], Member)));

        member.MapGet("/api/faces", (FaceGroups groups, HttpContext context, CancellationToken cancellationToken) =>
                groups.OfAsync(context.User.MemberId()!.Value, cancellationToken))
            .RequireConsent(Asking(ConsentDeclaration.Use(Purposes.FaceGrouping, [Data.Photo, Data.FaceTemplate], Member)));

        member.MapPost("/api/prints", (PrintOrders orders, PeopleStore people, PhotoStore photos, HttpContext context) =>
                orders.Place(people.Get(context.User), photos.OwnedBy(context.User.MemberId()!.Value)))
            .RequireConsent(Asking(ConsentDeclaration.Provide(Purposes.Printing, [Data.Name, Data.Address, Data.Photo], Recipients.PrintPartner, Member)))
            .AddEndpointFilter(CheckFormAsync);

        member.MapPost("/api/invoices", (Invoices invoices, PeopleStore people, HttpContext context) => invoices.Charge(people.Get(context.User)))
            .RequireConsent(Asking(ConsentDeclaration.Provide(Purposes.Billing, [Data.Name, Data.CardToken], Recipients.PaymentAgent, Member)))
            .AddEndpointFilter(CheckFormAsync);

        app.MapPost("/api/newsletters", async ([FromForm] string subject, NewsletterQueue queue, CancellationToken cancellationToken) =>
        {
            await queue.AddAsync(subject, cancellationToken);
            return Results.Redirect("/office");
        }).RequireAuthorization(AlbumWebsite.PrivacyOffice);
    }

    // By the birth date, a child's own yes is found out.
    private static ConsentDeclaration Asking(ConsentDeclaration declaration) => declaration with
    {
        Facts = (context, request) => ValueTask.FromResult(
            context.RequestServices.GetRequiredService<PeopleStore>().Find(request.DataSubject.Value) is { } person
                ? request with { DataSubjectFacts = person.Facts }
                : request),
    };

    // Endpoints that read no form are not checked by the middleware.
    private static async ValueTask<object?> CheckFormAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        await call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
            ? await next(call)
            : Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The form was not sent by a page of this album; open the page again.");
}
