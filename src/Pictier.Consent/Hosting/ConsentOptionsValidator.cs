using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>Checks at the start that there is a valid policy, and a ledger to read.</summary>
internal sealed class ConsentOptionsValidator(NoticeLoader notices, PolicyLoader loader, IServiceProviderIsService? services = null) : IValidateOptions<ConsentOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsentOptions options)
    {
        var failures = new List<string>();
        if (options.Policies.Count == 0 && options.PolicyDocuments.Count == 0)
        {
            failures.Add("No policy is configured; add one: AddPictierConsent(o => o.Policies.Add(\"album.policy.json\")).");
        }
        else
        {
            failures.AddRange(PolicyFailures(options));
        }

        if (services?.IsService(typeof(IConsentLedger)) == false)
        {
            failures.Add("No ledger is configured, so nothing would be known of what principals said; add one: AddPictierConsent(...).UseLedgerFile(\"ledger.jsonl\").");
        }

        failures.AddRange(options.ThirdParties.GroupBy(p => p.Id, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"The particulars of the third party `{g.Key}` are given {g.Count()} times; give them once."));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> PolicyFailures(ConsentOptions options)
    {
        try
        {
            loader.Load(options);
            notices.Load(options);
            return [];
        }
        catch (InvalidDocumentException invalid)
        {
            return invalid.Errors.Select(e => e.ToString());
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [$"A policy, or a file of notices, cannot be read: {unreadable.Message}"];
        }
    }
}
