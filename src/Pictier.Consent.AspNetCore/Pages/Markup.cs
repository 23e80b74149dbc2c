using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>HTML: what stands in the code is taken as it is, every value that is put into it is encoded.</summary>
/// <remarks>An interpolated string becomes markup by itself, so there is no way to forget the encoding: <c>Markup row = $"&lt;td&gt;{name}&lt;/td&gt;"</c>.</remarks>
[InterpolatedStringHandler]
internal sealed class Markup
{
    // Japanese stays readable; what means something in HTML is encoded all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html;

    public Markup(int literalLength, int formattedCount) => html = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Nothing.</summary>
    internal static Markup Empty { get; } = new(0, 0);

    public void AppendLiteral(string value) => html.Append(value);

    public void AppendFormatted(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            html.Append(Encoder.Encode(value));
        }
    }

    public void AppendFormatted(int value) => html.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(long value) => html.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup? value) => html.Append(value?.html);

    public void AppendFormatted(IEnumerable<Markup> values)
    {
        foreach (var value in values)
        {
            html.Append(value.html);
        }
    }

    /// <summary>The HTML.</summary>
    public override string ToString() => html.ToString();
}
