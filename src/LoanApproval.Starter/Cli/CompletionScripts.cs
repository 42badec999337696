namespace LoanApproval.Starter.Cli;

// Scripts that get completions from this program's [suggest] directive.
internal static class CompletionScripts
{
    private const string Bash = """
        loan() { '@PROGRAM@' "$@"; }
        _loan() {
          local IFS=$'\n'
          local line="${COMP_LINE:0:$COMP_POINT}"
          COMPREPLY=($(compgen -W "$('@PROGRAM@' "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _loan loan

        """;

    private const string Zsh = """
        loan() { '@PROGRAM@' "$@" }
        _loan() {
          local -a words_found
          words_found=("${(@f)$('@PROGRAM@' "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
          compadd -- $words_found
        }
        compdef _loan loan

        """;

    private const string PowerShell = """
        function loan { & '@PROGRAM@' @args }
        Register-ArgumentCompleter -Native -CommandName loan -ScriptBlock {
          param($word, $ast, $position)
          & '@PROGRAM@' "[suggest:$position]" "$ast" 2>$null | Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "pwsh"];

    public static string For(string shell, string program) => (shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        _ => PowerShell,
    }).Replace("@PROGRAM@", program, StringComparison.Ordinal);
}
