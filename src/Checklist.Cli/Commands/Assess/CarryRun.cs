using System.Globalization;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Writes the next assessment and says what became of the answers of the last.</summary>
internal sealed class CarryRun(CarryArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        var place = new AuditPlace(terminal, diagnostics);
        if (place.FindCatalog(arguments.Catalog, arguments.Old) is { } location)
        {
            Carry(location, place);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Carry(CatalogLocation location, AuditPlace place)
    {
        var request = new CarryRequest(place.Read(arguments.Old), arguments.Id ?? DefaultId(), arguments.Started)
        {
            Title = arguments.Title,
            Version = arguments.Version,
        };
        var result = Audits.Carry(location.Open(terminal, diagnostics), request);
        if (result is null)
        {
            return;
        }

        var path = new NewFile(location, terminal, diagnostics).Write(request.Id, result.Text);
        if (path is not null && !terminal.IsQuiet)
        {
            terminal.Output.Write($"{VisibleText.Escape(path)}\n\n{Numbers(result)}\n");
        }
    }

    private string DefaultId()
    {
        var id = $"{Path.GetFileNameWithoutExtension(arguments.Old)}-{arguments.Version ?? "next"}";
        return TextPatterns.IsMatch(TextKind.Id, id)
            ? id
            : throw new UsageException($"`{id}` is not an id", "name the new audit with `--id <id>`");
    }

    private static string Numbers(CarryResult result)
    {
        var left = result.LeftBehind == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture, $"; {Words.Count(result.LeftBehind, "answer")} to checks that are gone left behind");
        var findings = result.Findings == 0 ? "" : $"\n{Words.Count(result.Findings, "finding")} of the register carried over";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Words.Count(result.Counted, "answer")} carried over, {result.Suspect} suspect, {result.Unanswered} to do{left}{findings}");
    }
}
