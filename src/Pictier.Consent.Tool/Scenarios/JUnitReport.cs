using System.Globalization;
using System.Xml;

namespace Pictier.Consent.Tool.Scenarios;

/// <summary>Writes what came of scenarios as JUnit XML: a suite for each file, a case for each scenario.</summary>
internal static class JUnitReport
{
    internal static void Write(TextWriter text, TestReport report)
    {
        using var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("testsuites");
        Counts(xml, "pictier-consent test", report.Count, report.Failed.Count());
        xml.WriteAttributeString("time", report.Elapsed.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture));
        foreach (var tested in report.Files)
        {
            xml.WriteStartElement("testsuite");
            Counts(xml, tested.File.Title ?? tested.File.Path, tested.Results.Count, tested.FailedCount);
            xml.WriteAttributeString("file", Valid(tested.File.Path));
            foreach (var result in tested.Results)
            {
                xml.WriteStartElement("testcase");
                xml.WriteAttributeString("name", Valid(result.Scenario.Name));
                xml.WriteAttributeString("classname", Valid(Path.GetFileName(tested.File.Path)));
                xml.WriteAttributeString("file", Valid(tested.File.Path));
                xml.WriteAttributeString("line", result.Scenario.Line.ToString(CultureInfo.InvariantCulture));
                if (!result.Held)
                {
                    xml.WriteStartElement("failure");
                    xml.WriteAttributeString("message", Valid(string.Join("; ", result.Disappointments)));
                    xml.WriteString(Valid(result.Describe()));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, string name, int tests, int failures)
    {
        xml.WriteAttributeString("name", Valid(name));
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
    }

    // A name may hold what XML cannot.
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "?"));
}
