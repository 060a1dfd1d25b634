using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands.Assess;

/// <summary><c>checklist assess sign</c> and <c>checklist assess evidence</c> on the command line.</summary>
internal static class SignCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var name = new Option<string?>("--name") { HelpName = "name", Description = "Who signs" };
        var role = new Option<string?>("--role")
        {
            HelpName = "role",
            Description = "In which capacity, as in Assessor. Default: Assessor",
        };
        var asOf = AssessOptions.AsOf("The day of the signature, as YYYY-MM-DD. Default: today");
        var catalog = AssessOptions.Catalog();
        var command = new Command("sign", "Sign an audit, with a seal over all that the signature vouches for")
        {
            file, name, role, asOf, catalog,
        };
        command.SetAction(parsed =>
        {
            var terminal = resolve(parsed);
            var signer = TextArgument.Line("--name", parsed.GetValue(name))
                ?? throw new UsageException("nobody is named", "say who signs with `--name <name>`");
            var capacity = TextArgument.Line("--role", parsed.GetValue(role)) ?? "Assessor";
            var signs = new Signer(capacity, signer, AssessOptions.Day(parsed.GetValue(asOf), terminal));
            return new SignRun(AssessOptions.Assessment(parsed.GetValue(file)), signs, parsed.GetValue(catalog), terminal).Run();
        });
        return new CliCommand(
            command,
            "The seal is a digest over the text, the targets, the values, the answers, the sums of the evidence files and the waivers. When"
                + " one of them changes later, every report says that it changed after signing, and which. Signing again replaces the"
                + " signature of the same person in the same role.",
            [
                "checklist assess sign assessments/2026-q4.yaml --name \"A. Auditor\"",
                "checklist assess sign assessments/2026-q4.yaml --name \"O. Owner\" --role Owner",
            ]);
    }

    public static CliCommand CreateEvidence(Func<ParseResult, Terminal> resolve)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("evidence", "Record the sums of the evidence files of an audit") { file };
        command.SetAction(parsed => new SignRun(AssessOptions.Assessment(parsed.GetValue(file)), null, null, resolve(parsed)).Run());
        return new CliCommand(
            command,
            "Writes the SHA-256 of each evidence file that has none yet beside its path in the assessment. `assess collect` and `assess"
                + " sign` do the same; use this after you named evidence by hand. A sum that was recorded is never replaced.",
            ["checklist assess evidence assessments/2026-q4.yaml"]);
    }
}
