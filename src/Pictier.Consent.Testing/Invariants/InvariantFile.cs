using System.Text;
using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Invariants;

/// <summary>A file of invariants (<c>*.consent-invariants.json</c>).</summary>
internal static class InvariantFile
{
    internal const string Format = "pictier-consent/invariants/1";

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDocumentException">The file is not valid; every error is listed.</exception>
    internal static IReadOnlyList<Invariant> Load(string file) => InvariantReader.Read(new SourceText(file, File.ReadAllBytes(file)));

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="InvalidDocumentException">The text is not valid; every error is listed.</exception>
    internal static IReadOnlyList<Invariant> Parse(string json, string file = "(invariants)") => InvariantReader.Read(new SourceText(file, Encoding.UTF8.GetBytes(json)));

    /// <summary>The JSON Schema (draft 7) of these files, for editors.</summary>
    internal static string Schema => Resource("consent-invariants.schema.json");

    internal static string Resource(string name)
    {
        using var stream = typeof(InvariantFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>The invariants that the built-in policy comes with.</summary>
internal static class BuiltInInvariants
{
    internal const string File = "pictier-2020-10-01.consent-invariants.json";

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<Invariant> All { get; } = InvariantFile.Parse(InvariantFile.Resource(File), File);
}
