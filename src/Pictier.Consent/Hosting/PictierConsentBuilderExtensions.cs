using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pictier.Consent;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What a service adds to the consent engine.</summary>
public static class PictierConsentBuilderExtensions
{
    /// <summary>
    /// Reads the ledger from a file of JSON lines when the host starts. For services that only read what was exported to them; relative
    /// paths start from the directory of the application.
    /// </summary>
    public static PictierConsentBuilder UseLedgerFile(this PictierConsentBuilder builder, string file)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        builder.Services.Configure<LedgerFileOptions>(options => options.File = file);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<Options.IValidateOptions<ConsentOptions>, LedgerFileValidator>());
        builder.Services.TryAddSingleton<LedgerFile>();
        builder.Services.TryAddSingleton<IConsentLedger>(provider => provider.GetRequiredService<LedgerFile>()
            .Load(provider.GetRequiredService<Options.IOptions<ConsentOptions>>().Value.Limits));
        return builder;
    }

    /// <summary>Keeps the ledger where the application wants it.</summary>
    public static PictierConsentBuilder UseLedger(this PictierConsentBuilder builder, IConsentLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(ledger);
        builder.Services.TryAddSingleton(ledger);
        return builder;
    }

    /// <summary>
    /// Records decisions in a file of JSON lines, for one service on one machine, and not in the ledger's database; relative paths start
    /// from the directory of the application.
    /// </summary>
    public static PictierConsentBuilder UseAuditFile(this PictierConsentBuilder builder, string file)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        builder.Services.Configure<AuditFileOptions>(options => options.File = file);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<Options.IValidateOptions<ConsentOptions>, AuditFileValidator>());
        builder.Services.TryAddSingleton<OpenAuditFile>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IAuditLog>(provider => provider.GetRequiredService<OpenAuditFile>().Log));
        return builder;
    }

    /// <summary>Records decisions where the application wants it.</summary>
    public static PictierConsentBuilder UseAuditLog(this PictierConsentBuilder builder, IAuditLog log)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(log);
        builder.Services.Replace(ServiceDescriptor.Singleton(log));
        return builder;
    }

    /// <summary>Adds a handler that fulfils an obligation before the allow is returned.</summary>
    public static PictierConsentBuilder AddObligationHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this PictierConsentBuilder builder)
        where THandler : class, IObligationHandler
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<IObligationHandler, THandler>());
        return builder;
    }
}
