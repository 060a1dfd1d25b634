using Checklist.Cli.Programs;

namespace Checklist.Cli.Git;

/// <summary>
/// Runs git to read objects, and nothing that a repository's settings could make it run: no hooks, no file monitor, no text
/// conversion, no pager, no prompt, no fetch of missing objects. A repository that lies among the files of another one, where a
/// stranger may have put it, is not taken for one.
/// </summary>
internal sealed class GitProcess(string folder, Terminal terminal)
{
    private static readonly string[] Hardened =
    [
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.alternateRefsCommand=",
        "-c", "safe.bareRepository=explicit",
        "--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs",
    ];

    /// <summary>What the options do not say. No setting of a repository comes before the list of transports, which names none.</summary>
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["LC_ALL"] = "C", // messages are looked at
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_NO_LAZY_FETCH"] = "1",
        ["GIT_ALLOW_PROTOCOL"] = "none",
        ["GIT_PROTOCOL_FROM_USER"] = "0",
    };

    private readonly InstalledProgram? git =
        InstalledProgram.Find("git", SearchPath.OfProcess([terminal.WorkingDirectory], [WholeTree(folder)]));

    /// <summary>Null when there is no git.</summary>
    /// <exception cref="IOException">It took too long, or gave too much.</exception>
    public ProgramResult? Run(params IReadOnlyList<string> arguments)
    {
        var call = new ProgramCall([.. Hardened, "-C", folder, .. arguments]) { Environment = Variables };
        var result = git?.Run(call, terminal.Cancellation);
        return result?.End switch
        {
            null or ProgramEnd.Exited => result,
            ProgramEnd.TookTooLong => throw new IOException("git took longer than thirty seconds"),
            ProgramEnd.GaveTooMuch => throw new IOException("git gave more than a catalog can be"),
            _ => throw new InvalidOperationException($"no end {result.End}"),
        };
    }

    /// <summary>The folder that the repository has its files in: all of them are as much a stranger's as the catalog.</summary>
    private static string WholeTree(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Path.Exists(Path.Combine(above, ".git")))
            {
                return above;
            }
        }

        return folder;
    }
}
