using Pictier.Consent;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Album.Telling;

/// <summary>Prints the story for people: plain text, and colours where the output is a terminal that wants them.</summary>
internal sealed class Page(TextWriter output, bool inColour)
{
    public static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    // As wide as a time to the minute.
    private const int Margin = 16;

    private const string Green = "32";
    private const string Red = "31";
    private const string Bold = "1";
    private const string Faint = "2";

    public void Heading(string title)
    {
        Gap();
        output.WriteLine(Styled(title, Bold));
    }

    public void Gap() => output.WriteLine();

    public void Sentence(DateTimeOffset at, string sentence)
    {
        Gap();
        Entry(at, sentence);
    }

    public void Entry(DateTimeOffset at, string text) => output.WriteLine($"{Clock(at),-Margin}  {text}");

    public void Remark(string text) => output.WriteLine(Styled($"{string.Empty,Margin}  {text}", Faint));

    public void Answer(Decision decision) =>
        Answer(decision.IsAllowed ? "ALLOW" : "DENY", decision.IsAllowed, decision.Reason, decision.Clause, decision.Law, decision.Obligations);

    public void Answer(SubjectRequestAnswer answer) =>
        Answer(answer.IsGranted ? "GRANT" : "REFUSE", answer.IsGranted, answer.Reason, answer.Clause, answer.Law, answer.Obligations);

    private void Answer(string answer, bool yes, ReasonCode reason, string? clause, string? law, Obligations obligations)
    {
        output.WriteLine($"{Styled($"{answer,Margin}", yes ? Green : Red)}  {reason.Name(),-30} {clause,-6}  {law}");
        Remark(reason.Message());
        if (obligations.Count > 0)
        {
            Remark($"It obliges to: {obligations}.");
        }
    }

    /// <summary>The time in Japan, to the minute where that is exact.</summary>
    private static string Clock(DateTimeOffset at)
    {
        var time = at.ToOffset(Japan);
        return time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", null);
    }

    private string Styled(string text, string style) => inColour ? $"\e[{style}m{text}\e[0m" : text;
}
