using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Support;

/// <summary>A catalog with two frameworks, a profile that decides about both, and an audit of it.</summary>
internal static class Applied
{
    public const string Catalog = """
        id: isms
        title: Rules for information
        version: 1.1.0
        owner: ciso
        classification: Internal
        roles: [{ id: ciso, title: CISO }, { id: it, title: IT operations }]
        frameworks:
          - { id: iso, title: ISO 27001, version: "2022", items: [{ id: A.1, title: Policies }, { id: A.2, title: Media }, { id: A.3, title: Monitoring }, { id: A.10, title: Logging }, A.11] }
          - { id: own, title: House rules }
        groups:
          - id: all
            title: Rules
            controls:
              - { id: c-1, label: C.1, title: A policy is published, since: 1.0.0, roles: [ciso], rationale: Staff have to know what is asked., checks: [{ id: a, text: It is approved. }, { id: b, text: It is published. }], mappings: [{ framework: iso, ids: [A.1], relation: equal }, { framework: own, ids: [R-10, R-2] }] }
              - { id: c-2, label: C.2, title: Media are wiped, since: 1.0.0, roles: [it], mappings: [{ framework: iso, ids: [A.2] }] }
              - { id: c-3, label: C.3, title: Logs are kept, since: 1.1.0, roles: [it], mappings: [{ framework: iso, ids: [A.10], relation: subset }] }
              - { id: c-4, label: C.4, title: Tapes are locked away, state: withdrawn, mappings: [{ framework: iso, ids: [A.11] }] }

        """;

    public const string Profile = """
        title: Head office
        by: CISO
        on: 2026-10-12
        exclude: [{ control: c-2, reason: No media leave the house. }]
        not-applicable: [{ framework: iso, items: [A.3], reason: The group monitors all networks., by: Board }]
        """;

    /// <summary>An audit of the profile: one check passed, one failed, a finding is open.</summary>
    public static string Audit => Items().Aggregate(
        Answers, (text, item) => item.Checks.Aggregate(text, (filled, check) => filled.Replace(
            check.IsWholeControl ? $"control: {item.Id}, target" : $"control: {item.Id}, check: {check.Id}, target",
            check.IsWholeControl
                ? $"control: {item.Id}, digest: \"{check.RequirementDigest}\", target"
                : $"control: {item.Id}, check: {check.Id}, digest: \"{check.RequirementDigest}\", target",
            StringComparison.Ordinal)));

    private const string Answers = """
        id: 2026-q4
        title: Internal audit
        started: 2026-11-01
        catalog: { id: isms, version: 1.1.0, profile: head-office }
        targets: [{ id: hq, title: Headquarters }]
        results:
          - { control: c-1, check: a, target: hq, result: pass, evidence: [{ href: minutes.pdf, title: Minutes }] }
          - { control: c-1, check: b, target: hq, result: fail, note: Not found on the intranet. }
          - { control: c-3, target: hq, result: pass, evidence: [{ href: "https://logs.example/2026" }] }
        findings:
          - { id: F-01, control: c-1, grade: minor, statement: The policy is not published., status: open }
          - { id: F-02, control: c-3, grade: minor, statement: One server has no log., status: closed, verified: { by: Ann, on: 2026-11-20 } }
        """;

    private static IEnumerable<ChecklistItem> Items() => Built.Text(Sources(), "head-office")!.Items;

    public static MemorySources Sources(string? profile = null, string? catalog = null) =>
        MemorySources.Of(catalog ?? Catalog, ("profiles/head-office.yaml", profile ?? Profile));

    /// <summary>The statement for the profile.</summary>
    /// <param name="assessment">Null for a statement without an audit.</param>
    public static ApplicabilityStatement Statement(ISourceProvider sources, string? assessment = null, string? profile = "head-office")
    {
        var diagnostics = new DiagnosticBag();
        var workspace = Workspace.Open(sources, "catalog.yaml", diagnostics);
        var resolved = profile is null
            ? workspace.Whole
            : workspace.Resolve(workspace.Profiles!.Single(known => known.Profile.Id == profile));
        var audit = assessment is null ? null : new AuditOptions(Support.Audit.File(assessment));
        var document = workspace.Document(new DocumentRequest(resolved) { Audit = audit });
        Assert.True(document is not null, Findings.Of(diagnostics));
        return ApplicabilityBuilder.Build(document, workspace.TextOf(workspace.Whole));
    }
}
