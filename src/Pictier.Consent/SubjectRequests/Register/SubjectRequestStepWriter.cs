using Pictier.Consent.Json;

namespace Pictier.Consent.SubjectRequests;

/// <summary>Writes steps of the register as JSON, for those who store them.</summary>
public static class SubjectRequestStepWriter
{
    /// <summary>The step as one line of JSON; reading it again gives the same step.</summary>
    public static string Write(SubjectRequestStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return JsonOutput.ToText(json =>
        {
            json.WriteStartObject();
            json.Word("step", SubjectRequestSteps.KindOf(step));
            json.Instant("at", step.At);
            switch (step)
            {
                case RequestReceived received:
                    json.WritePropertyName("request");
                    SubjectRequestWriter.Write(json, received.Request);
                    json.Text("statement", received.Statement);
                    break;
                case RequesterVerified verified:
                    json.Flag("identity", verified.Identity);
                    json.Flag("authority", verified.Authority);
                    json.Text("evidence", verified.Evidence);
                    break;
                case RequestDecided decided:
                    json.WritePropertyName("request");
                    SubjectRequestWriter.Write(json, decided.Request);
                    json.Text("reason", decided.Reason.Name());
                    json.Flag("historyErased", decided.HistoryErased);
                    break;
                case RequestAnswered answered:
                    json.Text("evidence", answered.Evidence);
                    json.Text("explanation", answered.Explanation);
                    break;
            }

            json.WriteEndObject();
        });
    }
}

/// <summary>The steps as the register writes them.</summary>
internal enum SubjectRequestStepKind
{
    Received,
    Verified,
    Decided,
    Answered,
}

/// <summary>Tells the kinds of steps apart.</summary>
internal static class SubjectRequestSteps
{
    internal static SubjectRequestStepKind KindOf(SubjectRequestStep step) => step switch
    {
        RequestReceived => SubjectRequestStepKind.Received,
        RequesterVerified => SubjectRequestStepKind.Verified,
        RequestDecided => SubjectRequestStepKind.Decided,
        _ => SubjectRequestStepKind.Answered,
    };
}
