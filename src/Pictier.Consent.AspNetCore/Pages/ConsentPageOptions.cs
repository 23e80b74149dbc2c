namespace Pictier.Consent.AspNetCore;

/// <summary>How the pages of the centre and of the desk look, and what they bear.</summary>
public abstract class ConsentPageOptions
{
    private protected ConsentPageOptions()
    {
    }

    /// <summary>The name that the pages carry.</summary>
    /// <value>The default is null: the name of the controller in the policy.</value>
    public string? ServiceName { get; set; }

    /// <summary>Where the link back to the service leads.</summary>
    /// <value>The default is null: there is no such link.</value>
    public string? HomeUrl { get; set; }

    /// <summary>Style sheets of the service, loaded after ours: they may set the custom properties that ours are made of.</summary>
    public IList<string> Stylesheets { get; } = [];

    /// <summary>Puts a page into the layout of the service, and gives the whole document.</summary>
    /// <value>The default is null: a document of its own.</value>
    public Func<ConsentPage, string>? Layout { get; set; }

    /// <summary>The content security policy. A layout that loads more needs another.</summary>
    /// <value>The default permits what comes from the service itself, and neither inline script nor inline style.</value>
    public string ContentSecurityPolicy { get; set; } =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>How much a form may hold, in bytes.</summary>
    /// <value>The default is 64 KiB.</value>
    public int MaxFormBytes { get; set; } = 64 * 1024;

    /// <summary>How often one person may write in a minute; the showing of a notice is a writing too.</summary>
    /// <value>The default is 60.</value>
    public int WritesPerMinute { get; set; } = 60;
}
