using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist schema</c>: the JSON Schema of the catalog file on the standard output.</summary>
internal static class SchemaCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var command = new Command("schema", "Print the JSON Schema of the catalog file, for editors");
        command.SetAction(parsed => Run(resolve(parsed)));
        return new CliCommand(
            command,
            "An editor with a YAML language server completes keys and marks mistakes while you type. Save the schema beside the catalog and start the catalog with\n`# yaml-language-server: $schema=./catalog.schema.json`.",
            ["checklist schema > catalog.schema.json"]);
    }

    private static int Run(Terminal terminal)
    {
        terminal.Output.Write(ChecklistBuild.CatalogSchema());
        return ExitCode.Done;
    }
}
