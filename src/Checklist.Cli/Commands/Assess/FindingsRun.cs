using Checklist.Cli.CommandLine;
using Checklist.Cli.Fixes;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Audits;

namespace Checklist.Cli.Commands.Assess;

/// <summary>What <c>assess findings</c> was asked to do.</summary>
internal sealed record FindingsArguments(string File, DateOnly AsOf, string? Catalog)
{
    public bool FromResults { get; init; }

    /// <summary>Null where no finding is changed or added by hand.</summary>
    public RegisterChange? Change { get; init; }

    public bool IsJson { get; init; }

    public bool Writes => FromResults || Change is not null;
}

/// <summary>Changes the register of findings where it is asked to, and lists it.</summary>
internal sealed class FindingsRun(FindingsArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        var place = new AuditPlace(terminal, diagnostics);
        var isAllowed = !arguments.Writes || ClosedFile.Allows(arguments.File, terminal, diagnostics);
        if (isAllowed && place.FindCatalog(arguments.Catalog, arguments.File) is { } location)
        {
            Update(location, place);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Update(CatalogLocation location, AuditPlace place)
    {
        var request = new RegisterRequest(place.Read(arguments.File), arguments.AsOf)
        {
            FromResults = arguments.FromResults,
            Change = arguments.Change,
        };
        var result = FindingsRegister.Update(location.Open(terminal, diagnostics), request);
        if (result is null)
        {
            return;
        }

        Refuse(result);
        var path = terminal.FullPath(arguments.File);
        if (result.Edits.Count == 0 || Write(path, result, location))
        {
            List(result, terminal.DisplayPath(path));
        }
    }

    /// <summary>A number that is not there, or a control that the audit does not have, is a slip of the hand.</summary>
    private void Refuse(RegisterResult result)
    {
        if (!result.IsFound)
        {
            var numbers = result.Findings.Select(finding => finding.Entry.Id).ToList();
            var nearest = Spelling.NearestId(arguments.Change!.Id!, numbers);
            throw new UsageException(
                $"there is no finding `{arguments.Change.Id}`",
                nearest is not null ? $"use `{nearest}`"
                    : numbers.Count == 0 ? "add one with `--add <control>`"
                    : "list them without `--set`");
        }

        if (arguments.Change is { Id: null } && result.Findings[^1].Item is null)
        {
            throw new UsageException($"the audit has no control `{arguments.Change.Control}`", "name one that was audited");
        }
    }

    private bool Write(string path, RegisterResult result, CatalogLocation location) =>
        EditedFile.Create(path, result.Edits, WrittenKind.Assessment, diagnostics) is { } edited
        && new FileWriter([location.Folder], terminal, diagnostics).Replace(edited);

    private void List(RegisterResult result, string path)
    {
        if (arguments.IsJson)
        {
            var text = JsonText.Write(
                json => RegisterJson.WriteWhole(json, result.Assessment, arguments.AsOf, result.Findings), isIndented: true);
            terminal.Output.Write(text + "\n");
        }
        else if (!terminal.IsQuiet)
        {
            terminal.Output.Write(new FindingsText(terminal.Width).Of(result, path, arguments.FromResults));
        }
    }
}
