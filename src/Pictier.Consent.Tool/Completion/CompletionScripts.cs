namespace Pictier.Consent.Tool.Completion;

/// <summary>For each shell, a script that asks this program what may come next; where it knows nothing, the shell offers files.</summary>
internal static class CompletionScripts
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # pictier-consent: source this, or put it into ~/.local/share/bash-completion/completions/pictier-consent
            _pictier_consent() {
                local IFS=$'\n' words current=${COMP_WORDS[COMP_CWORD]}
                words=$(pictier-consent "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
                COMPREPLY=($(compgen -W "${words}" -- "${current}"))
            }
            complete -o default -F _pictier_consent pictier-consent

            """,
        ["zsh"] = """
            #compdef pictier-consent
            # pictier-consent: put this as _pictier-consent into a folder of $fpath
            _pictier_consent() {
                local -a words_next
                words_next=("${(@f)$(pictier-consent "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                if [[ -n "${words_next[*]}" ]]; then compadd -- $words_next; else _files; fi
            }
            compdef _pictier_consent pictier-consent

            """,
        ["fish"] = """
            # pictier-consent: put this into ~/.config/fish/completions/pictier-consent.fish
            complete -c pictier-consent -a '(pictier-consent "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'

            """,
        ["pwsh"] = """
            # pictier-consent: put this into $PROFILE
            Register-ArgumentCompleter -Native -CommandName pictier-consent -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                pictier-consent "[suggest:$cursorPosition]" "$commandAst" |
                    Where-Object { $_ -like "$wordToComplete*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """,
    };

    /// <summary>The shells that there is a script for.</summary>
    internal static IReadOnlyCollection<string> Shells => Scripts.Keys;

    /// <summary>The script for that shell.</summary>
    internal static string Of(string shell) => Scripts[shell].ReplaceLineEndings("\n");
}
