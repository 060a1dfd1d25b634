using Checklist.Core.Languages;

namespace Checklist.Core.Documents.Audits;

/// <summary>Everything that a report of an audit prints, counted, sorted and judged.</summary>
/// <param name="Digest">Of the seal: what a sign-off is bound to.</param>
public sealed record AuditReport(ChecklistDocument Document, DocumentAnswers Answers, string Digest, Tally Total)
{
    /// <summary>Those of the text's language.</summary>
    public Words Words => Document.Words;

    /// <summary>By group, severity, level, role and target; only those with rows.</summary>
    public IReadOnlyList<Breakdown> Breakdowns { get; init; } = [];

    /// <summary>Fail and partial, the most severe first.</summary>
    public IReadOnlyList<DocumentAnswer> Findings { get; init; } = [];

    /// <summary>The same, with all targets of a check together.</summary>
    public IReadOnlyList<OpenFinding> OpenFindings => OpenFinding.All(Findings, Answers.Targets.Count);

    /// <summary>The findings of the register, in the order of the file.</summary>
    public IReadOnlyList<RegisteredFinding> Register { get; init; } = [];

    /// <summary>Those that the auditee signs for: something has to be done about them.</summary>
    public IReadOnlyList<RegisteredFinding> Receipt => [.. Register.Where(finding => finding.IsToDo)];

    public IReadOnlyList<AuditDefect> Defects { get; init; } = [];

    /// <summary>Answers to older texts, with what changed since.</summary>
    public IReadOnlyList<SuspectAnswer> Suspects { get; init; } = [];

    /// <summary>Answers that count though they answer an earlier wording of the check.</summary>
    public IReadOnlyList<DocumentAnswer> EarlierWordings => [.. Answers.All.Where(answer => answer.IsEarlierWording)];

    /// <summary>Values that were filled in for open parameters: label, value with unit.</summary>
    public IReadOnlyList<(string Label, string Value)> Values { get; init; } = [];

    public IReadOnlyList<DocumentAnswer> Waived { get; init; } = [];

    public IReadOnlyList<FrameworkCoverage> Frameworks { get; init; } = [];

    public IReadOnlyList<EvidenceEntry> Evidence { get; init; } = [];

    /// <summary>Null where no earlier audit was named.</summary>
    public AuditTrend? Trend { get; init; }

    public IReadOnlyList<AuditSignature> Signatures { get; init; } = [];

    public string ShortDigest => Digest["sha256:".Length..][..12];

    /// <summary>How an answer is named in running text: <c>HV-1.1 a on HOST01</c>.</summary>
    public string NameOf(DocumentAnswer answer)
    {
        var check = answer.Check.IsWholeControl ? "" : $" {answer.Check.Id}";
        var target = answer.Key.Target.Length == 0 ? "" : Document.Words.Format("paper.on-target", TitleOfTarget(answer.Key.Target));
        return $"{answer.Item.Label}{check}{target}";
    }

    public string TitleOfTarget(string id) => Answers.TitleOfTarget(id);
}

/// <summary>
/// Counts by one view of the answers, such as severity. An answer may be in several rows, where a control has several roles.
/// </summary>
/// <param name="Id">For machines: <c>severity</c>.</param>
/// <param name="Title">As a heading: <c>By severity</c>.</param>
public sealed record Breakdown(string Id, string Title, IReadOnlyList<BreakdownRow> Rows);

/// <summary>One row of a breakdown, such as all answers of severity high.</summary>
public sealed record BreakdownRow(string Id, string Title, Tally Tally);

/// <summary>What the audit says about the items of a framework, through the mappings of controls.</summary>
/// <param name="Items">Those that a control is mapped to.</param>
public sealed record FrameworkCoverage(DocumentFramework Framework, IReadOnlyList<BreakdownRow> Items)
{
    /// <summary>Items of the catalog's list that no control covers; empty too where the catalog lists none.</summary>
    public IReadOnlyList<DocumentFrameworkItem> Uncovered { get; init; } = [];
}
