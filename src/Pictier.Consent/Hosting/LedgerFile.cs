using Microsoft.Extensions.Options;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>Which file the ledger is read from.</summary>
internal sealed class LedgerFileOptions
{
    internal string File { get; set; } = string.Empty;
}

/// <summary>The ledger of a file, read once: for the check at the start and for the engine alike.</summary>
internal sealed class LedgerFile(IOptions<LedgerFileOptions> options)
{
    private readonly Lock once = new();
    private ConsentLedger? ledger;

    internal ConsentLedger Load(DocumentLimits limits)
    {
        lock (once)
        {
            return ledger ??= ConsentLedger.Load(ApplicationPath.Of(options.Value.File), limits);
        }
    }
}

/// <summary>Checks at the start that the ledger file is valid; every error is listed.</summary>
internal sealed class LedgerFileValidator(LedgerFile file) : IValidateOptions<ConsentOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsentOptions options)
    {
        try
        {
            file.Load(options.Limits);
            return ValidateOptionsResult.Success;
        }
        catch (InvalidDocumentException invalid)
        {
            return ValidateOptionsResult.Fail(invalid.Errors.Select(e => e.ToString()));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"The ledger cannot be read: {unreadable.Message}");
        }
    }
}
