using System.CommandLine;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.CommandLine;

/// <summary>The options that say for whom: <c>--profile</c>, <c>--role</c>, <c>--platform</c>.</summary>
internal sealed class ProfileOptions
{
    private readonly Option<string[]> profile = new("--profile")
    {
        HelpName = "ids",
        Description =
            "Profiles of the folder profiles, separated by commas, each into a folder of its own; all: the whole catalog and every profile",
    };

    private readonly Option<string[]> role = new("--role")
    {
        HelpName = "ids",
        Description = "Only controls of these roles, on top of each profile",
    };

    private readonly Option<string[]> platform = new("--platform")
    {
        HelpName = "ids",
        Description = "Only controls for these platforms, on top of each profile",
    };

    public void AddTo(Command command)
    {
        command.Add(profile);
        command.Add(role);
        command.Add(platform);
    }

    public ProfileRequest Read(ParseResult parsed) =>
        new(Ids(parsed, profile, "--profile"), Ids(parsed, role, "--role"), Ids(parsed, platform, "--platform"));

    private static IReadOnlyList<string> Ids(ParseResult parsed, Option<string[]> option, string name)
    {
        var values = parsed.GetValue(option) ?? [];
        IReadOnlyList<string> ids =
            [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Distinct(StringComparer.Ordinal)];
        return values.Length > 0 && ids.Count == 0 ? throw new UsageException($"`{name}` has no value", $"write `{name} <id>`") : ids;
    }
}
