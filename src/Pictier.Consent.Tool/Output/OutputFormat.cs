namespace Pictier.Consent.Tool.Output;

/// <summary>How a result is written.</summary>
internal enum OutputFormat
{
    /// <summary>For a person at a terminal.</summary>
    Human,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>GitHub-flavoured Markdown, for a comment or a summary.</summary>
    Markdown,

    /// <summary>SARIF 2.1.0, for code review.</summary>
    Sarif,

    /// <summary>JUnit XML, for the test report of a build.</summary>
    Junit,
}
