using System.Security.Cryptography;
using System.Text;
using Pictier.Consent.Json;

namespace Pictier.Consent.Notices;

/// <summary>A notice word for word as it is shown in one language; its hash is over just these words.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class ShownNotice
{
    private const string Format = "pictier-consent/shown-notice/1";

    /// <summary>The notice of these words.</summary>
    public ShownNotice(string id, string version, string language, string title, string text, IReadOnlyList<NoticePart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        (Id, Version, Language, Title, Text, Parts) = (id, version, language, title, text, parts);
        Json = JsonOutput.ToText(Write);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json)));
    }

    /// <summary>The id of the notice.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>The language, <c>en</c> or <c>ja</c>.</summary>
    public string Language { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>What is said.</summary>
    public string Text { get; }

    /// <summary>What a yes would permit, under headings.</summary>
    public IReadOnlyList<NoticePart> Parts { get; }

    /// <summary>The words as one line of JSON: what is kept, and what is hashed.</summary>
    public string Json { get; }

    /// <summary>The SHA-256 of <see cref="Json"/> in UTF-8, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The notice that was kept.</summary>
    /// <exception cref="InvalidDocumentException">The text is no notice as it was shown; every error is listed.</exception>
    public static ShownNotice Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var errors = new List<DocumentError>();
        var source = new SourceText("(shown notice)", Encoding.UTF8.GetBytes(json));
        var shown = JsonTreeReader.Read(source, DocumentLimits.Default, errors) is { } root ? new DocumentReader(source, errors).Object(root, "$", Read) : null;
        return errors.Count == 0 ? shown! : throw new InvalidDocumentException(errors);
    }

    /// <summary>The id, version and language.</summary>
    public override string ToString() => $"{Id}@{Version} ({Language})";

    private static ShownNotice Read(ObjectReader json)
    {
        if (json.Mandatory("format", json.Document.Text) is { } format && format != Format)
        {
            json.Error("format", $"Found the format `{JsonTree.Shorten(format)}`, expected `{Format}`.");
        }

        return new ShownNotice(
            json.Id("id"),
            json.Id("version"),
            Mandatory(json, "language"),
            Mandatory(json, "title"),
            Mandatory(json, "text"),
            json.List("parts", (value, path) => json.Document.Object(value, path, o => new NoticePart(
                Mandatory(o, "label"), o.List("lines", (line, linePath) => o.Document.Text(line, linePath))))));
    }

    private static string Mandatory(ObjectReader json, string name) => json.Mandatory(name, json.Document.Text) ?? string.Empty;

    private void Write(System.Text.Json.Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("format", Format);
        json.Text("id", Id);
        json.Text("version", Version);
        json.Text("language", Language);
        json.Text("title", Title);
        json.Text("text", Text);
        json.List("parts", Parts, static (json, part) =>
        {
            json.WriteStartObject();
            json.Text("label", part.Label);
            json.Ids("lines", part.Lines);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}

/// <summary>One heading of a notice with what stands under it.</summary>
/// <param name="Label">The heading.</param>
/// <param name="Lines">What stands under it.</param>
public sealed record NoticePart(string Label, IReadOnlyList<string> Lines);
