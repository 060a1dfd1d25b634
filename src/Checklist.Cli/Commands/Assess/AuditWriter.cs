using Checklist.Cli.Fixes;
using Checklist.Cli.Output;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Writes what changed in an assessment and in the files that it includes: all of it, or nothing.</summary>
internal sealed class AuditWriter(CatalogLocation location, Terminal terminal, DiagnosticBag diagnostics)
{
    private readonly FileWriter writer = new([location.Folder], terminal, diagnostics);

    /// <summary>False where something could not be written, which is in the bag.</summary>
    /// <param name="path">Of the assessment, absolute.</param>
    /// <param name="parts">Made one by one as they are written.</param>
    public bool Write(string path, IReadOnlyList<TextEdit> edits, IEnumerable<PartChange> parts) =>
        writer.ReplaceEach(Files(path, edits, parts));

    /// <summary>Whether it could be written.</summary>
    public bool Check(string path, IReadOnlyList<TextEdit> edits, IEnumerable<PartChange> parts) =>
        writer.CheckEach(Files(path, edits, parts));

    private IEnumerable<FileToWrite?> Files(string path, IReadOnlyList<TextEdit> edits, IEnumerable<PartChange> parts)
    {
        IEnumerable<FileToWrite?> own =
            edits.Count == 0 ? [] : [EditedFile.Create(path, edits, WrittenKind.Assessment, diagnostics)];
        return own.Concat(parts.Select(FileOf));
    }

    private FileToWrite? FileOf(PartChange part)
    {
        var path = Path.Combine(location.Folder, part.Path);
        return part.Bytes is { } bytes
            ? new FileToWrite(path, bytes, WrittenKind.AssessmentPart)
            : EditedFile.Create(path, part.Edits, WrittenKind.AssessmentPart, diagnostics);
    }
}
