using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>What to do with the register of findings of an audit; without anything, it is looked at.</summary>
/// <param name="AsOf">The day on which waivers and due dates are looked at.</param>
public sealed record RegisterRequest(SourceFile Assessment, DateOnly AsOf)
{
    /// <summary>Adds a finding for each control with open results that no finding is on.</summary>
    public bool FromResults { get; init; }

    /// <summary>Changes or adds one finding; null for none.</summary>
    public RegisterChange? Change { get; init; }
}

/// <summary>The register as it is afterwards.</summary>
/// <param name="Edits">What has to be changed in the assessment.</param>
/// <param name="Added">Numbers of the findings that are new.</param>
public sealed record RegisterResult(IReadOnlyList<RegisteredFinding> Findings, IReadOnlyList<TextEdit> Edits, IReadOnlyList<string> Added)
{
    /// <summary>Id of the audit.</summary>
    public required string Assessment { get; init; }

    /// <summary>False where a change names a finding that the register does not have.</summary>
    public bool IsFound { get; init; } = true;
}

/// <summary>Keeps the register of findings of an audit. Touches neither disk nor clock.</summary>
public static class FindingsRegister
{
    /// <summary>Null when the assessment or something in its workspace has errors.</summary>
    public static RegisterResult? Update(Workspace workspace, RegisterRequest request)
    {
        var found = workspace.Audited.Find(request.Assessment).Shown;
        if (!workspace.IsSound || found is not var (file, text))
        {
            return null;
        }

        var answers = new AnswerBuilder(text, file, workspace.Audited.Waivers(isAudit: true), request.AsOf).Build();
        var held = file.Assessment.Findings;
        var numbers = new RegisterNumbers([.. held.Select(entry => entry.Id)], Others(workspace, file));
        var changed = held.Select(entry => IsNamed(entry, request.Change) ? request.Change!.ApplyTo(entry) : entry);
        IReadOnlyList<RegisterEntry> added =
        [
            .. request.FromResults ? FailedControls.Find(answers, numbers, workspace.Words) : [],
            .. request.Change is { Id: null } wish
                ? [wish.ApplyTo(new RegisterEntry(numbers.Next(), "", ""))]
                : Array.Empty<RegisterEntry>(),
        ];
        IReadOnlyList<RegisterEntry> all = [.. changed, .. added];
        return new RegisterResult(
            RegisteredFinding.All(all, text, answers), RegisterEdits.Of(file, all), [.. added.Select(entry => entry.Id)])
        {
            Assessment = file.Assessment.Id,
            IsFound = request.Change?.Id is null || held.Any(entry => IsNamed(entry, request.Change)),
        };
    }

    private static bool IsNamed(RegisterEntry entry, RegisterChange? change) =>
        entry.Id.Equals(change?.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>The numbers of the other audits of the catalog, those of the latest file last.</summary>
    private static IReadOnlyList<string> Others(Workspace workspace, AssessmentFile file) =>
    [
        .. workspace.Audited.Assessments.Where(other => other.Assessment.Id != file.Assessment.Id)
            .SelectMany(other => other.Assessment.Findings).Select(entry => entry.Id),
    ];
}
