using System.Text;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Disk;
using Checklist.Cli.Fixes;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary>Reads a table, says what was made of it, and writes the folder of a catalog, all or nothing.</summary>
internal sealed class ImportRun(ImportArguments arguments, Terminal terminal)
{
    private static readonly string[] Formats = ["csv", "xlsx", "auto"];

    private readonly DiagnosticBag diagnostics = new();
    private CatalogLocation? catalog;

    public int Run()
    {
        if (arguments.IsList)
        {
            terminal.Output.Write(
                "csv   in   tables of text, separated by commas, semicolons or tabs   .csv .tsv .txt\n"
                + "xlsx  in   workbooks of Excel, LibreOffice and others               .xlsx .xlsm\n");
            return ExitCode.Done;
        }

        var format = FormatOf();
        var path = terminal.FullPath(arguments.File!);
        var stem = Path.GetFileNameWithoutExtension(path);
        if (arguments.Into is not null)
        {
            ThrowIfBeside();
            catalog = OneCatalog.Find(arguments.Into, terminal, diagnostics);
        }

        var folder = catalog?.Folder ?? terminal.FullPath(arguments.Output ?? Slug.Make(stem, "imported"));
        ThrowIfTaken(folder);
        if (diagnostics.HasErrors || Bytes(path, Imports.FileBytes) is not { } bytes || MapFile() is not (true, var map))
        {
            return End(null, folder);
        }

        var request = new ImportRequest(
            IsWorkbook(format, bytes) ? ImportFormat.Xlsx : ImportFormat.Csv,
            bytes,
            terminal.DisplayPath(path),
            Path.GetFileName(path),
            TextArgument.Id(arguments.Id) ?? Slug.Make(Path.GetFileName(folder), "imported"),
            arguments.Title ?? TitleOf(stem))
        {
            Include = arguments.Include,
            Into = catalog is null ? null : new ImportInto(new DiskSourceProvider(folder, terminal), catalog.FileName, arguments.IsForced),
            Licence = arguments.Licence,
            Map = map,
            Sheet = arguments.Sheet,
            Version = VersionOf(),
        };
        var result = Imports.Read(request, diagnostics);
        var isDone = result is not null && ExitCode.Of(diagnostics, arguments.IsStrict) == ExitCode.Done && Write(result, folder);
        return End(isDone ? result : null, folder);
    }

    /// <summary>A catalog that is there says these things itself.</summary>
    private void ThrowIfBeside()
    {
        (string Option, string? Value)[] ofNewCatalogs =
        [
            ("-o", arguments.Output), ("--id", arguments.Id), ("--title", arguments.Title), ("--version-of", arguments.Version),
            ("--licence", arguments.Licence),
        ];
        if (ofNewCatalogs.FirstOrDefault(option => option.Value is not null).Option is { } first)
        {
            throw new UsageException($"`{first}` is about a new catalog, and `--into` names one that is there", "leave one of them out");
        }
    }

    private string FormatOf()
    {
        if (arguments.Format is null || arguments.File is null)
        {
            throw new UsageException(
                "FORMAT and FILE are missing",
                "name both, as in `checklist import csv list.csv`; `checklist import --list` prints the formats");
        }

        return Choice.Parse("FORMAT", arguments.Format, Formats);
    }

    private void ThrowIfTaken(string folder)
    {
        if (File.Exists(folder))
        {
            throw new UsageException($"`{terminal.DisplayPath(folder)}` is a file", "name a folder with `-o`");
        }

        if (arguments.Into is null && !arguments.IsForced && !arguments.IsDryRun && SourceDiscovery.HoldsCatalog(folder))
        {
            throw new UsageException(
                $"there is a catalog in `{terminal.DisplayPath(folder)}`", "name another folder with `-o`, or replace it with `--force`");
        }
    }

    private string? VersionOf() => arguments.Version is not { } version || SemanticVersion.Parse(version) is not null
        ? arguments.Version
        : throw new UsageException($"`{version}` is not a version", "write it as in `1.0.0`");

    private static bool IsWorkbook(string format, ReadOnlySpan<byte> bytes) =>
        format == "xlsx" || (format == "auto" && bytes.StartsWith("PK"u8));

    private static string TitleOf(string stem)
    {
        var title = NewCatalog.TitleOf(stem);
        return title.Length == 0 || TextCharacters.FirstForbidden(title) >= 0 ? "Imported list" : title;
    }

    private byte[]? Bytes(string path, int limit)
    {
        var place = terminal.DisplayPath(path);
        try
        {
            if (RegularFile.Read(path, limit) is { } bytes)
            {
                return bytes;
            }

            diagnostics.Add(ImportDiagnostics.TooLarge(Diagnostic.Nowhere(place), "it has more than 100 MB"));
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            SourceLoader.Load(ReadRefusal.FileOf(refusal, place), diagnostics);
        }

        return null;
    }

    private (bool IsRead, SourceFile? File) MapFile()
    {
        if (arguments.Map is null)
        {
            return (true, null);
        }

        var path = terminal.FullPath(arguments.Map);
        return Bytes(path, Limits.FileBytes) is { } bytes
            ? (true, new SourceFile(terminal.DisplayPath(path), SourceFileState.Read, bytes))
            : (false, null);
    }

    private bool Write(ImportResult result, string folder)
    {
        if (arguments.IsDryRun)
        {
            terminal.Output.Write(result.Map);
            return true;
        }

        var edits = result.Update?.Edits ?? [];
        IReadOnlyList<FileToWrite> edited = edits.Count == 0
            ? []
            : [.. new[] { EditedFile.Create(catalog!.FullPath, edits, WrittenKind.Source, diagnostics) }.OfType<FileToWrite>()];
        if (edited.Count != edits.Count)
        {
            return false;
        }

        var files = result.Files.Select(file => NewCatalog.File(Path.Combine(folder, file.Path), file.Text)).ToList();
        IReadOnlyList<FileToWrite> report = arguments.Report is null
            ? []
            : [new FileToWrite(terminal.FullPath(arguments.Report), Encoding.UTF8.GetBytes(ImportReport.Json(result)), WrittenKind.Output)];
        var writer = new FileWriter([folder], terminal, diagnostics);
        var created = arguments.IsForced ? [] : files.Where(file => catalog is null || !Path.Exists(file.Path)).ToList();
        return writer.Write(created, [.. files.Except(created), .. edited, .. report]);
    }

    private int End(ImportResult? result, string folder)
    {
        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        if (result is not null && !terminal.IsQuiet)
        {
            ImportReport.Write(result, terminal.DisplayPath(folder), arguments.IsDryRun, terminal);
        }

        return ExitCode.Of(diagnostics, arguments.IsStrict);
    }
}
