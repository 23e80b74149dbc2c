using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Hosting;

/// <summary>Checks at the start that decisions can be recorded as the options say, or that somebody has said that they are not.</summary>
internal sealed class AuditOptionsValidator(IServiceProviderIsService? services = null) : IValidateOptions<ConsentOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsentOptions options)
    {
        var audit = options.Audit;
        if (audit.Scope == AuditScope.Nothing)
        {
            return ValidateOptionsResult.Success;
        }

        var failures = new List<string>();
        if (services?.IsService(typeof(IAuditLog)) == false)
        {
            failures.Add("No audit log is configured, so no decision could be proven; add one: AddPictierConsent(...).UseAuditFile(\"audit.jsonl\"), or say that none is kept: o.Audit.Scope = AuditScope.Nothing.");
        }

        if (audit.PseudonymKey is { Length: < SubjectPseudonyms.LeastKeyBytes } key)
        {
            failures.Add($"The key of the pseudonyms has {key.Length} bytes; it needs at least {SubjectPseudonyms.LeastKeyBytes}, drawn at random.");
        }

        AddUnlessPositive(failures, "CountInterval", audit.CountInterval);
        AddUnlessPositive(failures, "WriteTimeout", audit.WriteTimeout);
        AddUnlessPositive(failures, "CheckpointInterval", audit.CheckpointInterval);
        if (audit is { CheckpointKeyFile: { } file } && FlawOf(file) is { } flaw)
        {
            failures.Add(flaw);
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void AddUnlessPositive(List<string> failures, string option, TimeSpan value)
    {
        if (value <= TimeSpan.Zero)
        {
            failures.Add($"The audit option `{option}` is {value}; it must be longer than nothing.");
        }
    }

    // What the key says is never repeated.
    private static string? FlawOf(string file)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(ApplicationPath.Of(file)));
            key.SignData([], HashAlgorithmName.SHA256);
            return null;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            return $"The file `{file}` holds no ECDSA private key in PEM that could sign checkpoints; make one: openssl ecparam -genkey -name prime256v1 -noout.";
        }
    }
}
