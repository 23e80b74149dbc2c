namespace Pictier.Consent.Testing.Scenarios;

/// <summary>The JSON Schema of scenario files, with which an editor completes and checks them.</summary>
public static class ScenarioSchema
{
    private const string Resource = "consent-test.schema.json";

    /// <summary>The schema (draft 7, which editors know best). What only the reader can know, such as names and ids, it leaves to the reader.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(ScenarioSchema).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
