using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>Which purpose needs which data.</summary>
internal static class PurposesSection
{
    internal static void Write(Html html, Report report)
    {
        html.Element("p", report.Say(
            "A mark says that the purpose needs the category, so that it may be used for it without a consent where the purpose is declared.",
            "印は、その利用目的がその項目を必要とすることを示す。公表された利用目的であれば、同意なく利用できる。"), ("class", "hint"));
        var categories = report.Document.DataCategories;
        ScrollableTable.Write(html, report.Say("Purposes and the data that they need", "利用目的と必要なデータ"), () =>
        {
            html.Element("thead", () => html.Element("tr", () =>
            {
                html.Element("th", report.Say("Purpose", "利用目的"), ("scope", "col"));
                html.Element("th", report.Say("Declared under", "根拠"), ("scope", "col"));
                foreach (var category in categories)
                {
                    html.Element("th", () => html.Element("span", () =>
                    {
                        html.Text(report.Title(category.Id, category.Title));
                        if (Mark(report, category) is { } mark)
                        {
                            html.Text(" ").Element("em", mark);
                        }
                    }), ("scope", "col"), ("class", "upright"));
                }
            }));
            html.Element("tbody", () =>
            {
                foreach (var purpose in report.Document.Purposes)
                {
                    Row(html, report, purpose, categories);
                }
            });
        }, "matrix");
    }

    private static void Row(Html html, Report report, PurposeDocument purpose, IReadOnlyList<DataCategoryDocument> categories) => html.Element("tr", () =>
    {
        html.Element("th", () => html.Text(report.Title(purpose.Id, purpose.Title)).Text(" ").Element("code", purpose.Id), ("scope", "row"));
        html.Element("td", Declared(report, purpose));
        foreach (var category in categories)
        {
            var needed = purpose.Data.Contains(category.Id);
            html.Element("td", () =>
            {
                if (needed)
                {
                    html.Element("span", "●", ("aria-hidden", "true")).Element("span", report.Say("needed", "必要"), ("class", "spoken"));
                }
            }, ("class", needed ? "mark" : null));
        }
    });

    private static string Declared(Report report, PurposeDocument purpose) => purpose.Clause switch
    {
        PurposeClause.Services => "2.1(1)",
        PurposeClause.Incidental => "2.1(2)",
        PurposeClause.Provision => "2.1(3)",
        _ => purpose.SolicitsConsent ? report.Say("asks for consent", "同意を求めるため") : report.Say("not declared", "公表なし"),
    };

    private static string? Mark(Report report, DataCategoryDocument category) => category switch
    {
        { MyNumber: true } => report.Say("Individual Number", "個人番号"),
        { SpecialCare: SpecialCare.Yes } => report.Say("special care", "要配慮"),
        { SpecialCare: SpecialCare.Unknown } => report.Say("special care?", "要配慮か不明"),
        { IdentificationCode: true } => report.Say("identification code", "個人識別符号"),
        _ => null,
    };
}
