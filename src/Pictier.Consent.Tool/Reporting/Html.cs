using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>Writes HTML in which everything that is said is encoded: what a policy says is text, never markup.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new();

    /// <summary>Opens an element, writes what is in it, and closes it.</summary>
    internal Html Element(string name, Action inside, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        inside();
        text.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>An element with text in it.</summary>
    internal Html Element(string name, string inside, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        return Text(inside).Close(name);
    }

    /// <summary>An element without an end.</summary>
    internal Html Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                text.Append(' ').Append(attribute).Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }
        }

        text.Append('>');
        return this;
    }

    /// <summary>Text.</summary>
    internal Html Text(string said)
    {
        text.Append(Encoder.Encode(said));
        return this;
    }

    /// <summary>Text in which what stands between backticks is code.</summary>
    internal Html Prose(string said)
    {
        foreach (var (i, part) in said.Split('`').Index())
        {
            if (i % 2 == 1)
            {
                Element("code", part);
            }
            else
            {
                Text(part);
            }
        }

        return this;
    }

    /// <summary>What this program itself wrote as markup: the style sheet.</summary>
    internal Html Verbatim(string own)
    {
        text.Append(own);
        return this;
    }

    public override string ToString() => text.ToString();

    private Html Close(string name)
    {
        text.Append("</").Append(name).Append('>');
        return this;
    }
}
