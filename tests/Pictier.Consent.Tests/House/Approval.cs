namespace Pictier.Consent.Tests.House;

/// <summary>Compares a text with the approved one that is committed beside its subject.</summary>
internal static class Approval
{
    private const int MostLinesShown = 40;

    /// <summary>Fails unless the text is the one in <c>name.approved.txt</c>; then what was received is written beside it.</summary>
    internal static void Approve(string pathWithoutExtension, string text)
    {
        var approved = pathWithoutExtension + ".approved.txt";
        var received = pathWithoutExtension + ".received.txt";
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : string.Empty;
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        var difference = Difference(Lines(expected), Lines(text));
        Assert.Fail($"""
            Not as approved (- approved, + received):
            {difference}
            If what was received is right, approve it:
              mv {Repository.RelativePath(received)} {Repository.RelativePath(approved)}
            """);
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');

    /// <summary>The lines of either side that the other does not have, in order.</summary>
    private static string Difference(string[] approved, string[] received)
    {
        var gone = approved.Except(received).Select(line => "- " + line);
        var come = received.Except(approved).Select(line => "+ " + line);
        var difference = gone.Concat(come).ToList();
        return difference.Count == 0
            ? "the same lines, in another order, number or with another end"
            : string.Join('\n', difference.Take(MostLinesShown)) + (difference.Count > MostLinesShown ? $"\n… and {difference.Count - MostLinesShown} lines more" : "");
    }
}
