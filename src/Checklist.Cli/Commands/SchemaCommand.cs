using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist schema</c>: the JSON Schema of a kind of file on the standard output.</summary>
internal static class SchemaCommand
{
    private static readonly string[] Kinds = ["assessment", "catalog", "include", "profile", "review", "waivers"];

    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var kind = new Argument<string?>("KIND") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("schema", "Print the JSON Schema of a kind of file, for editors") { kind };
        command.SetAction(parsed => Run(Choice.Parse("KIND", parsed.GetValue(kind) ?? "catalog", Kinds), resolve(parsed)));
        return new CliCommand(
            command,
            "KIND is catalog, which it is without one, include for the files that a catalog includes, profile, assessment, review or waivers. An"
                + " editor with a YAML language server completes keys and marks mistakes while you type. Save the schema beside the file"
                + " and start the file with\n`# yaml-language-server: $schema=./catalog.schema.json`.",
            ["checklist schema > catalog.schema.json", "checklist schema assessment > assessments/assessment.schema.json"]);
    }

    private static int Run(string kind, Terminal terminal)
    {
        terminal.Output.Write(kind switch
        {
            "assessment" => Schemas.Assessment(),
            "include" => Schemas.Include(),
            "profile" => Schemas.Profile(),
            "review" => Schemas.Review(),
            "waivers" => Schemas.Waivers(),
            _ => Schemas.Catalog(),
        });
        return ExitCode.Done;
    }
}
