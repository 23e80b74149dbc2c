using System.CommandLine;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Completion;

/// <summary><c>completion</c>: a script that lets a shell complete the commands, options and their values.</summary>
internal static class CompletionCommand
{
    internal static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "The shell: bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        var command = new TaughtCommand("completion", "Write a script that completes commands, options and values in a shell.")
        {
            Examples =
            [
                new("Complete in this bash, now", "completion bash"),
                new("Complete in every new zsh: write it to a folder of $fpath", "completion zsh"),
            ],
            ExitCodes = [(ExitCode.Decided, "The script was written. In bash: source <(pictier-consent completion bash).")],
        };
        command.Add(shell);
        command.SetAction(parsed =>
        {
            using var text = terminal.OpenText();
            text.Write(CompletionScripts.Of(parsed.GetValue(shell)!));
            return ExitCode.Decided;
        });
        return command;
    }
}
