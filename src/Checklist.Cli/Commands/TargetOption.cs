using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core.Documents;

namespace Checklist.Cli.Commands;

/// <summary><c>--target</c>: the machines that one checklist is filled in for, as <c>id</c> or <c>id=Title</c>.</summary>
internal static class TargetOption
{
    private const int Maximum = 100; // more are several audits, and a sheet of paper for each check

    public static Option<string[]> Create() => new("--target")
    {
        HelpName = "targets",
        Description = "What each check is answered for, separated by commas: an id, or id=Title",
    };

    public static IReadOnlyList<DocumentTarget> Parse(IReadOnlyList<string> values)
    {
        var targets = values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Select(ParseOne).ToList();
        var twice = targets.GroupBy(target => target.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new UsageException($"the target `{twice.Key}` is given twice", "give each target an id of its own");
        }

        return targets.Count <= Maximum
            ? targets
            : throw new UsageException(
                $"{targets.Count} targets are more than the {Maximum} that one checklist can have",
                "build several checklists, each for some of the targets");
    }

    private static DocumentTarget ParseOne(string word)
    {
        var split = word.IndexOf('=', StringComparison.Ordinal);
        var id = (split < 0 ? word : word[..split]).Trim();
        var title = split < 0 ? id : word[(split + 1)..].Trim();
        if (!DocumentTarget.IsId(id))
        {
            throw new UsageException(
                $"`{id}` is not an id of a target",
                "use letters, digits, `.`, `_` and `-`, and give the name after `=`, as in `host01=\"Host 1\"`");
        }

        return title.Length > 0
            ? new DocumentTarget(id, TextArgument.Line("--target", title))
            : throw new UsageException($"the target `{id}` has no title after `=`", $"write `{id}=<title>`, or `{id}` alone");
    }
}
