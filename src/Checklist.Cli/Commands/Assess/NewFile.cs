using System.Text;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Puts a new assessment beside its catalog and overwrites none.</summary>
internal sealed class NewFile(CatalogLocation location, Terminal terminal, DiagnosticBag diagnostics)
{
    private const string FileOfWaivers = "waivers";

    /// <summary>Where the file of a new assessment is written.</summary>
    /// <exception cref="UsageException">There is one of this id, or the name belongs to another file.</exception>
    public string PathOf(string id)
    {
        if (id.Equals(FileOfWaivers, StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"`{id}` is the name of the file of waivers", "choose another id");
        }

        var path = Path.Combine(location.Folder, AuditPlace.Folder, id + ".yaml");
        return Path.Exists(path)
            ? throw new UsageException($"`{terminal.DisplayPath(path)}` exists", "choose another id, or remove the file")
            : path;
    }

    /// <summary>The path as shown; null when nothing was written, which is reported.</summary>
    public string? Write(string id, string text)
    {
        var path = PathOf(id);
        var file = new FileToWrite(path, Encoding.UTF8.GetBytes(text), WrittenKind.Assessment);
        return new FileWriter([location.Folder], terminal, diagnostics).Create(file) ? terminal.DisplayPath(path) : null;
    }
}
