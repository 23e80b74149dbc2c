using System.Globalization;
using System.Reflection;

namespace Pictier.Consent.Sql;

/// <summary>One step of the schema.</summary>
/// <param name="Version">The version that the schema has after it.</param>
/// <param name="Text">The statements.</param>
public sealed record SqlScript(int Version, string Text);

/// <summary>The steps of the schema that a store ships: resources named by their version, <c>001-ledger.sql</c>.</summary>
public static class SqlScripts
{
    /// <summary>The steps, in their order.</summary>
    public static IReadOnlyList<SqlScript> Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => char.IsAsciiDigit(name[0]) && name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new SqlScript(int.Parse(name.AsSpan(0, name.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture), Text(assembly, name))),
        ];
    }

    /// <summary>The text of one resource.</summary>
    public static string Text(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
