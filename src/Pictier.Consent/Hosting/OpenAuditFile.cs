using Microsoft.Extensions.Options;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Hosting;

/// <summary>Which file decisions are recorded in.</summary>
internal sealed class AuditFileOptions
{
    internal string File { get; set; } = string.Empty;
}

/// <summary>The audit file, opened once: for the check at the start and for the engine alike.</summary>
internal sealed class OpenAuditFile(IOptions<AuditFileOptions> options) : IDisposable
{
    private readonly Lazy<AuditFile> log = new(() => AuditFile.Open(ApplicationPath.Of(options.Value.File)));

    internal AuditFile Log => log.Value;

    public void Dispose()
    {
        if (log.IsValueCreated)
        {
            log.Value.Dispose();
        }
    }
}

/// <summary>Checks at the start that the audit file can be appended to.</summary>
internal sealed class AuditFileValidator(OpenAuditFile file) : IValidateOptions<ConsentOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsentOptions options)
    {
        try
        {
            _ = file.Log;
            return ValidateOptionsResult.Success;
        }
        catch (InvalidDocumentException invalid)
        {
            return ValidateOptionsResult.Fail(invalid.Errors.Select(e => e.ToString()));
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"The audit file cannot be opened for appending: {unusable.Message}");
        }
    }
}
