using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist approve</c> on the command line.</summary>
internal static class ApproveCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var version = new Argument<string?>("VERSION") { Arity = ArgumentArity.ZeroOrOne };
        var name = new Option<string?>("--name") { HelpName = "name", Description = "Who approves" };
        var role = new Option<string?>("--role") { HelpName = "id", Description = "In which role of the catalog, or `owner`" };
        var date = new Option<string?>("--date") { HelpName = "day", Description = "On which day, as in 2026-11-25. Default: today" };
        var note = new Option<string?>("--note") { HelpName = "text", Description = "What the approver adds" };
        var control = new Option<string[]>("--control")
        {
            HelpName = "ids",
            Description = "Approve only these controls, separated by commas. Default: the whole",
        };
        var profile = new Option<string?>("--profile")
        {
            HelpName = "id",
            Description = "Approve the text of this profile. Default: the text of the catalog",
        };
        var sign = SignOption.Create("the approval");
        var catalog = new Option<string?>("--catalog")
        {
            HelpName = "source",
            Description = "The catalog. Default: the nearest catalog.yaml upwards",
        };
        var command = new Command("approve", "Record the approval of a version")
        {
            version, name, role, date, note, control, profile, sign, catalog,
        };
        command.SetAction(parsed => new ApproveRun(
            new ApproveArguments(
                parsed.GetValue(version),
                parsed.GetValue(catalog),
                TextArgument.Line(
                    "--name", parsed.GetValue(name) ?? throw new UsageException("`--name` is missing", "write `--name \"A. Person\"`")),
                parsed.GetValue(role) ?? throw new UsageException("`--role` is missing", "write `--role <id>` with a role of the catalog"),
                parsed.GetValue(date),
                TextArgument.Prose("--note", parsed.GetValue(note)),
                [.. (parsed.GetValue(control) ?? []).SelectMany(
                    ids => ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))])
            {
                Profile = ProfileOf(parsed.GetValue(profile), parsed.GetValue(control)),
                Key = parsed.GetValue(sign),
            },
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            "Writes one file into releases/VERSION/approvals with the digest of the text that was approved: of the release, or of the sources while VERSION is in work. When the text changes, the approval is reported as stale and counts no more. With --sign, ssh-keygen signs the file with an SSH key, and check verifies the signature against the file approvers beside the catalog.",
            [
                "checklist approve --name \"A. Person\" --role security-owner",
                "checklist approve 2.0.0 --name \"B. Person\" --role auditor --note \"See minutes\"",
                "checklist approve --name \"A. Person\" --role owner --sign ~/.ssh/id_ed25519",
                "checklist approve --name \"C. Person\" --role owner --control hv-host-02",
                "checklist approve --name \"D. Person\" --role owner --profile vm-owner",
            ]);
    }

    private static string? ProfileOf(string? profile, string[]? controls) => profile is not null && controls is { Length: > 0 }
        ? throw new UsageException("`--profile` and `--control` cannot be used together", "approve the profile and the controls one after the other")
        : profile;
}

/// <summary>What <c>approve</c> was asked to record.</summary>
/// <param name="Version">Null: that of the sources.</param>
/// <param name="Date">ISO 8601; null: today.</param>
/// <param name="Controls">Ids; empty for the whole.</param>
internal sealed record ApproveArguments(
    string? Version, string? Source, string Name, string Role, string? Date, string? Note, IReadOnlyList<string> Controls)
{
    /// <summary>Id of the profile whose text is approved; null for that of the catalog.</summary>
    public string? Profile { get; init; }

    /// <summary>Path of the key to sign with; null for an approval without a signature.</summary>
    public string? Key { get; init; }
}

/// <summary><c>--sign</c>, of the commands that write what people stand behind.</summary>
internal static class SignOption
{
    /// <summary>The option of one command.</summary>
    /// <param name="what">What is signed, with its article.</param>
    public static Option<string?> Create(string what) => new("--sign")
    {
        HelpName = "key",
        Description = $"Sign {what} with this SSH key: a private key, or the public half of one in your agent",
    };
}
