using System.Text;

namespace Pictier.Consent.Tool.Output;

/// <summary>Text of others in Markdown: it stays text.</summary>
internal static class Markdown
{
    /// <summary>Text in a cell of a table; code that it quotes with backticks stays code.</summary>
    internal static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length + 8);
        var isCode = false;
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            isCode ^= letter == '`';
            if (letter == '|' || (!isCode && letter is '\\' or '*' or '_' or '[' or ']' or '#' && letter != '`' && !isCode))
            {
                cell.Append('\\');
            }

            cell.Append((letter, isCode) switch { ('<', false) => "&lt;", ('>', false) => "&gt;", ('&', false) => "&amp;", _ => letter.ToString() });
        }

        return cell.ToString();
    }

    /// <summary>A piece of code in a cell of a table.</summary>
    internal static string Code(string text) => text.Length == 0 ? string.Empty : $"`{text.Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")}`";
}
