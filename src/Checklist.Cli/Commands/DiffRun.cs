using System.Text;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Commands.Assess;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Applicability;
using Checklist.Core.Writers.Changes;

namespace Checklist.Cli.Commands;

/// <summary>Reads both sides, compares them, and writes what differs.</summary>
internal sealed class DiffRun(DiffArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();
    private CatalogLocation? catalog;
    private ApplicabilityReview? applicability;

    public int Run()
    {
        if (arguments is { Pack: not null, Output: not null })
        {
            throw new UsageException("`--pack` and `--output` cannot be used together", "name the folder with `--pack` alone");
        }

        if (arguments is { Assessment: not null, Pack: null })
        {
            throw new UsageException("`--assessment` needs a pack", "add `--pack <folder>`");
        }

        if (arguments is { Map: not null, Profile: not null })
        {
            throw new UsageException("`--map` and `--profile` cannot be used together", "compare the whole catalog with `--map`");
        }

        if (arguments is { Format: DiffFormat.Xlsx, Output: null })
        {
            throw new UsageException("a workbook is not written to the standard output", "name a file with `--output`");
        }

        if (arguments.IsOfApplicability)
        {
            CheckApplicability();
        }

        var report = Progress.Run(terminal, () => $"comparing {arguments.Old} and {arguments.New}", Compare);
        if (report is not null)
        {
            Write(report);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        var exitCode = ExitCode.Of(diagnostics, isStrict: false);
        var isSame = applicability?.IsEmpty ?? report is not { Diff.IsEmpty: false };
        return exitCode == ExitCode.Done && arguments.HasExitCode && !isSame ? ExitCode.SourceErrors : exitCode;
    }

    private void CheckApplicability()
    {
        if (arguments.Map is not null || arguments.Pack is not null)
        {
            throw new UsageException(
                $"`--edition` and `{(arguments.Map is null ? "--pack" : "--map")}` cannot be used together", "leave one of them out");
        }

        if (arguments.Format is not (DiffFormat.Text or DiffFormat.Markdown or DiffFormat.Html))
        {
            throw new UsageException(
                "statements of applicability are compared as text, markdown or html", "use `--to text`, `--to markdown` or `--to html`");
        }
    }

    private ChangeReport? Compare()
    {
        catalog = Catalog();
        var operands = new VersionOperand(catalog, terminal, diagnostics);
        var (old, current) = (operands.Read(arguments.Old), operands.Read(arguments.New));
        if (old is null || current is null || diagnostics.HasErrors)
        {
            return null;
        }

        if (old.HasStatedId && current.HasStatedId && old.CatalogId != current.CatalogId)
        {
            diagnostics.Add(ReleaseDiagnostics.OtherCatalog(PlaceOfId(current), current.CatalogId, old.CatalogId));
            return null;
        }

        var report = Compare(old, current);
        applicability = report is not null && arguments.IsOfApplicability ? ApplicabilityReview.Of(report, old, current) : null;
        return report;
    }

    private ChangeReport? Compare(Release old, Release current)
    {
        var words = IsForPeople ? Releases.WordsFor(current, OwnFiles(), diagnostics) : null;
        return arguments.Profile is { } profile ? Releases.Compare(old, current, profile, diagnostics, words)
            : arguments.Map is null ? Releases.Compare(old, current, words)
            : SourceLoader.Load(ReadMap(arguments.Map), diagnostics) is { } map
                ? Releases.Compare(old, current, map, diagnostics, words)
            : null;
    }

    /// <summary>A document is in the language of the catalog; what the terminal shows and what programs read is in English.</summary>
    private bool IsForPeople =>
        arguments.Pack is not null || arguments.Format is DiffFormat.Markdown or DiffFormat.Html or DiffFormat.Xlsx;

    /// <summary>Where a catalog's own templates and words are; null where there is no catalog.</summary>
    private DiskSourceProvider? OwnFiles() => catalog is null ? null : new DiskSourceProvider(catalog.Folder, terminal);

    private SourceFile ReadMap(string path)
    {
        var full = terminal.FullPath(path);
        return new DiskSourceProvider(Path.GetDirectoryName(full)!, terminal).Read(Path.GetFileName(full));
    }

    /// <summary>Two files or folders can be compared from anywhere; only versions and commits need a catalog, and say so.</summary>
    private CatalogLocation? Catalog()
    {
        var findings = new DiagnosticBag();
        var source = arguments.Catalog
            ?? new[] { arguments.New, arguments.Old }.FirstOrDefault(
                operand => operand != "." && Path.Exists(terminal.FullPath(operand))
                    && !operand.EndsWith(".json", StringComparison.Ordinal));
        var found = SourceDiscovery.Find(source, terminal, findings);
        if (arguments.Catalog is not null)
        {
            diagnostics.AddAll(findings);
        }

        return found.Count switch
        {
            0 => null,
            1 => found[0],
            _ => throw new UsageException("there is more than one catalog", "name one of them with `--catalog`"),
        };
    }

    private static SourceSpan PlaceOfId(Release release) => release.PlaceOf(release.Root.Map("catalog")!["id"]!);

    private void Write(ChangeReport report)
    {
        if (arguments.Pack is { } folder)
        {
            WritePack(report, terminal.FullPath(folder));
            return;
        }

        if (applicability is not null)
        {
            Write(ApplicabilityBytes(applicability));
            return;
        }

        var isShown = arguments.Output is null && arguments.Format == DiffFormat.Text;
        var bytes = arguments.Format switch
        {
            DiffFormat.Text => Bytes(ChangesTextWriter.Write(report, isShown && terminal.HasColor, terminal.Width, arguments.IsWhole)),
            DiffFormat.Markdown => Bytes(ChangesMarkdownWriter.Write(report, new ChangesMarkdownOptions
            {
                MaxSize = arguments.MaxSize ?? int.MaxValue,
                IsWhole = arguments.IsWhole,
                WholeAddress = arguments.Link,
            })),
            DiffFormat.Json => Bytes(ChangesJsonWriter.Write(report)),
            DiffFormat.Html =>
                Bytes(ChangesHtmlWriter.Write(report, diagnostics, OwnFiles())),
            DiffFormat.Csv => ConcordanceWriter.WriteCsv(report),
            DiffFormat.Xlsx => ConcordanceWriter.WriteXlsx(report),
            _ => throw new InvalidOperationException($"no writer for {arguments.Format}"),
        };
        Write(bytes);
    }

    private byte[] ApplicabilityBytes(ApplicabilityReview review)
    {
        return Bytes(arguments.Format switch
        {
            DiffFormat.Markdown => review.WriteMarkdown(diagnostics, OwnFiles()),
            DiffFormat.Html => review.WriteHtml(diagnostics, OwnFiles()),
            _ => review.WriteText(terminal.Width),
        });
    }

    private void Write(byte[] bytes)
    {
        if (arguments.Output is null)
        {
            terminal.Output.Write(Encoding.UTF8.GetString(bytes));
            return;
        }

        string[] folders = catalog is null ? [] : [catalog.Folder];
        new FileWriter(folders, terminal, diagnostics).Replace(
            new FileToWrite(terminal.FullPath(arguments.Output), bytes, WrittenKind.Output));
    }

    private void WritePack(ChangeReport report, string folder)
    {
        var pack = catalog is null ? new UpgradePack(UpgradeFiles.Of(report, diagnostics), IsSheetRefused: false) : Pack(report, catalog);
        string[] folders = catalog is null ? [] : [catalog.Folder];
        if (pack is null || diagnostics.HasErrors)
        {
            return;
        }

        new FileWriter(folders, terminal, diagnostics).ReplaceAll(
            [.. pack.Files.Select(file => new FileToWrite(Path.Combine(folder, file.Path), file.Bytes, WrittenKind.Output))]);
        if (!diagnostics.HasErrors && !terminal.IsQuiet)
        {
            foreach (var file in pack.Files)
            {
                terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(Path.Combine(folder, file.Path)))}\n");
            }

            terminal.Output.Write(pack.IsSheetRefused ? "\nThere is no sheet: `checklist check` says what is wrong with the sources.\n" : "");
        }
    }

    /// <summary>The sheet tells what has to be audited of the sources; of another text there is none.</summary>
    private UpgradePack? Pack(ChangeReport report, CatalogLocation location)
    {
        var findings = new DiagnosticBag();
        var workspace = Workspace.Open(new DiskSourceProvider(location.Folder, terminal), location.FileName, findings);
        var current = terminal.FullPath(arguments.New);
        var isOfSources = current == location.FullPath || current == location.Folder;
        var sheet = new BuildOptions([OutputFormat.Print], PaperSize.A4, ToolVersion.Text)
        {
            Profiles = arguments.Profile is { } profile ? ProfileRequest.Of(profile) : ProfileRequest.None,
        };
        var pack = Upgrades.Pack(workspace, report, new UpgradeRequest
        {
            Assessment = arguments.Assessment is { } file ? new AuditPlace(terminal, diagnostics).Read(file) : null,
            Sheet = isOfSources ? sheet : null,
        });
        if (pack is null)
        {
            diagnostics.AddAll(findings);
        }

        return pack;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
