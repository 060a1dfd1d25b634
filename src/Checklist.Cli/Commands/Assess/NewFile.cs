using System.Text;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Puts a new assessment beside its catalog and overwrites none.</summary>
internal sealed class NewFile(CatalogLocation location, Terminal terminal, DiagnosticBag diagnostics)
{
    /// <exception cref="UsageException">There is one of this id.</exception>
    public string PathOf(string id)
    {
        var path = Path.Combine(location.Folder, AuditPlace.Folder, id + ".yaml");
        return File.Exists(path) ? throw new UsageException($"`{terminal.DisplayPath(path)}` exists", "choose another id, or remove the file") : path;
    }

    /// <summary>The path as shown; null when the disk refused, which is reported.</summary>
    public string? Write(string id, string text)
    {
        var path = PathOf(id);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
            return terminal.DisplayPath(path);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            diagnostics.Add(HostDiagnostics.OutputFailed(new SourceText(terminal.DisplayPath(path), "").Start, terminal.DisplayPath(path), DiskReason.Of(refusal)));
            return null;
        }
    }
}
