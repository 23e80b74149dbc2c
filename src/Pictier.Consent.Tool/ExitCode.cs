namespace Pictier.Consent.Tool;

/// <summary>The exit codes of the contract (section 6).</summary>
internal static class ExitCode
{
    /// <summary>All lines were decided: an allow and a denial are both a success.</summary>
    internal const int Decided = 0;

    /// <summary>Some line was not valid; the others were decided.</summary>
    internal const int InvalidLine = 1;

    /// <summary>An audit log is not as it was written, or decides otherwise now.</summary>
    internal const int NotAsRecorded = 1;

    /// <summary>Something was found that the command was told to fail on: a finding, a failed scenario, a weaker policy.</summary>
    internal const int Found = 1;

    /// <summary>The policy or the ledger is not valid, or a file cannot be read or written.</summary>
    internal const int InvalidInput = 2;

    /// <summary>An analysis could not vouch for its result, or the policy is beyond its bounds.</summary>
    internal const int Unproven = 3;

    /// <summary>The command was called wrongly.</summary>
    internal const int Usage = 64;
}
