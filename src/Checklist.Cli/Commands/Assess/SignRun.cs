using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Who signs, and when.</summary>
internal sealed record Signer(string Role, string Name, DateOnly On);

/// <summary>Seals an assessment where it is: sums of its evidence, and a signature where a person signs.</summary>
/// <param name="signer">Null where sums are recorded and nothing is signed.</param>
internal sealed class SignRun(string file, Signer? signer, string? catalog, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        var place = new AuditPlace(terminal, diagnostics);
        if (ClosedFile.Allows(file, terminal, diagnostics) && place.FindCatalog(catalog, file) is { } location)
        {
            Seal(location, place);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Seal(CatalogLocation location, AuditPlace place)
    {
        var assessment = place.Read(file);
        var path = terminal.FullPath(file);
        var evidence = place.EvidenceOf(file);
        var result = signer is null
            ? Audits.RecordEvidence(location.Open(terminal, diagnostics), assessment, evidence.Find)
            : Audits.Sign(
                location.Open(terminal, diagnostics),
                new SignRequest(assessment, signer.Role, signer.Name, signer.On, evidence.Find));
        var writer = new AuditWriter(location, terminal, diagnostics);
        if (result is null || !writer.Write(path, result.Edits, result.Parts) || terminal.IsQuiet)
        {
            return;
        }

        var recorded = result.Recorded == 0 ? "" : $"{Words.Count(result.Recorded, "file")} of evidence recorded\n";
        var signed = result.Seal is null ? "" : $"signed with the seal {result.Seal}\n";
        terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(path))}\n\n{recorded}{signed}");
    }
}
