using System.CommandLine;
using System.Text;

namespace Checklist.Cli.CommandLine;

/// <summary>Completion for four shells: commands first, options behind a dash, files else.</summary>
internal sealed class CompletionScripts(CommandTable table)
{
    /// <summary>Words after which others follow, with what follows: commands, or options.</summary>
    private IEnumerable<(string Path, IReadOnlyList<(string Word, string Text)> Words)> Places =>
        table.All.Select(entry => (entry.Path, Next(entry.Command)))
            .Prepend(("", [.. Commands(table.Commands), .. Options(table.Root.Options)]));

    public string Bash()
    {
        var script = new StringBuilder("""
            # bash completion for checklist
            _checklist() {
              local current=${COMP_WORDS[COMP_CWORD]} path="" words="" i
              for ((i = 1; i < COMP_CWORD; i++)); do
                case "$path ${COMP_WORDS[i]}" in

            """.ReplaceLineEndings("\n"));
        script.Append($"      {Paths()}) path=\"$path ${{COMP_WORDS[i]}}\" ;;\n    esac\n  done\n  case \"$path\" in\n");
        foreach (var (path, words) in Places)
        {
            script.Append($"    {Place(path)}) words=\"{string.Join(' ', words.Select(word => word.Word))}\" ;;\n");
        }

        return script.Append("""
              esac
              if [[ $current == -* || -z $path || $path == " assess" ]]; then
                COMPREPLY=($(compgen -W "$words" -- "$current"))
              else
                COMPREPLY=($(compgen -f -- "$current"))
              fi
            }
            complete -o filenames -F _checklist checklist

            """.ReplaceLineEndings("\n")).ToString();
    }

    public string Zsh()
    {
        var script = new StringBuilder("""
            #compdef checklist
            # zsh completion for checklist
            _checklist() {
              local place="" i
              local -a found
              for ((i = 2; i < CURRENT; i++)); do
                case "$place ${words[i]}" in

            """.ReplaceLineEndings("\n"));
        script.Append($"      ({Paths()}) place=\"$place ${{words[i]}}\" ;;\n    esac\n  done\n  case \"$place\" in\n");
        foreach (var (path, words) in Places)
        {
            var found = string.Join(' ', words.Select(word => Quote($"{word.Word}:{word.Text}")));
            script.Append($"    ({Place(path)}) found=({found}) ;;\n");
        }

        return script.Append("""
              esac
              if [[ $PREFIX == -* || -z $place || $place == " assess" ]]; then
                _describe -o checklist found
              else
                _files
              fi
            }
            if [[ ${funcstack[1]} == _checklist ]]; then _checklist "$@"; else compdef _checklist checklist; fi

            """.ReplaceLineEndings("\n")).ToString();
    }

    public string Fish()
    {
        var script = new StringBuilder("# fish completion for checklist\n");
        foreach (var (word, text) in Commands(table.Commands))
        {
            script.Append($"complete -c checklist -n __fish_use_subcommand -f -a {word} -d {FishQuote(text)}\n");
        }

        foreach (var (path, command) in table.All)
        {
            var condition = string.Join("; and ", path.Split(' ').Select(word => $"__fish_seen_subcommand_from {word}"));
            foreach (var (word, text) in Commands(command.Commands))
            {
                script.Append($"complete -c checklist -n '{condition}' -f -a {word} -d {FishQuote(text)}\n");
            }

            foreach (var option in command.Command.Options)
            {
                var shortName = CommandTable.ShortName(option) is { } name ? $" -s {name[1..]}" : "";
                var needsValue = option.HelpName is null ? "" : " -r";
                script.Append($"complete -c checklist -n '{condition}' -l {option.Name[2..]}{shortName}{needsValue}");
                script.Append($" -d {FishQuote(First(option.Description))}\n");
            }
        }

        foreach (var option in table.Root.Options)
        {
            script.Append($"complete -c checklist -l {option.Name[2..]} -d {FishQuote(First(option.Description))}\n");
        }

        return script.ToString();
    }

    public string PowerShell()
    {
        var script = new StringBuilder("# PowerShell completion for checklist\n$checklistWords = @{\n");
        foreach (var (path, words) in Places)
        {
            script.Append($"  '{path}' = @({string.Join(", ", words.Select(word => $"'{word.Word}'"))})\n");
        }

        return script.Append("""
            }
            Register-ArgumentCompleter -Native -CommandName checklist -ScriptBlock {
              param($current, $line, $position)
              $place = ''
              foreach ($element in $line.CommandElements | Select-Object -Skip 1) {
                $next = "$place $element".Trim()
                if ($element.Extent.EndOffset -lt $position -and $checklistWords.ContainsKey($next)) { $place = $next }
              }
              $checklistWords[$place] | Where-Object { $_ -like "$current*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """.ReplaceLineEndings("\n")).ToString();
    }

    private IReadOnlyList<(string Word, string Text)> Next(CliCommand command) =>
        [.. Commands(command.Commands), .. Options(table.OptionsOf(command))];

    private static IEnumerable<(string Word, string Text)> Commands(IReadOnlyList<CliCommand> commands) =>
        commands.Select(command => (command.Command.Name, First(command.Command.Description)));

    private static IEnumerable<(string Word, string Text)> Options(IEnumerable<Option> options) =>
        options.Select(option => (option.Name, First(option.Description)));

    /// <summary>The words that call each command, as bash and zsh compare them.</summary>
    private string Paths() => string.Join('|', table.All.Select(entry => Place(entry.Path)));

    /// <summary>What these scripts gather: each word with a space before it.</summary>
    private static string Place(string path) => path.Length == 0 ? "\"\"" : $"\" {path}\"";

    /// <summary>The first sentence, as there is one line for it.</summary>
    private static string First(string? text) => (text ?? "").Split([". ", ": "], StringSplitOptions.None)[0];

    /// <summary>The first colon separates a word from its text; others would cut it.</summary>
    private static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string FishQuote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
