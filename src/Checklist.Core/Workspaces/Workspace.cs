using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Profiles;
using Checklist.Core.Profiles.Rules;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Rules;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>
/// The front door: one catalog's folder. Each file in it is read, parsed and checked once, when it is first asked for, and what is wrong
/// with it is told once. <see cref="Builds"/>, <see cref="Audits"/> and <see cref="Releases"/> take it, and none of them works on what
/// <see cref="Check"/> refuses.
/// </summary>
/// <remarks>Not thread-safe. It keeps the catalog in memory for as long as it is kept itself.</remarks>
public sealed class Workspace
{
    private readonly WorkspacePart<Catalog?> read;
    private readonly WorkspacePart<ValidatedCatalog?> catalog;
    private readonly WorkspacePart<ProfileFiles> profileFiles;
    private readonly WorkspacePart<IReadOnlyList<ValidatedProfile>?> profiles;
    private readonly WorkspacePart<TemplateSet> templates;
    private readonly WorkspacePart<ReleaseHistory> releases;
    private readonly WorkspacePart<ApprovalFiles> approvals;
    private readonly WorkspacePart<Release?> current;
    private readonly WorkspacePart<bool> versions;
    private readonly WorkspacePart<bool> decisions;
    private readonly WorkspacePart<bool> standings;
    private readonly DiagnosticBag findings;
    private readonly Dictionary<Release, CatalogDiff> changes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Since, Profile? Profile), HistoryBuilder?> builders = [];
    private readonly Dictionary<ValidatedProfile, ResolvedCatalog> resolved = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ResolvedCatalog, ChecklistDocument> texts = new(ReferenceEqualityComparer.Instance);
    private ResolvedCatalog? whole;

    private Workspace(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics, DateOnly? today)
    {
        Sources = new ListedSources(sources);
        findings = diagnostics.Scope();
        Today = today;
        read = Part(bag => CatalogReader.Read(Sources, catalogPath, bag));
        catalog = Part(bag => read.Quiet is { } found ? Validate(found, bag) : null);
        profileFiles = Part(bag => ProfileReader.ReadAll(Sources, bag));
        profiles = Part(bag => catalog.Quiet is { } valid ? Validate(valid, profileFiles.Quiet, bag) : null);
        templates = Part(bag => TemplateSet.Read(Sources, bag, read.Quiet?.Words, read.Quiet?.Language));
        releases = Part(bag => ReleaseHistoryReader.Read(Sources, StatedId, bag));
        approvals = Part(bag => ApprovalReader.Read(Sources, bag));
        current = Part(_ => catalog.Quiet is null
            ? null
            : ReleaseBuilder.Build(Whole, releases.Quiet, profiles.Quiet?.Select(Resolve).ToList()));
        decisions = Part(CheckDecisions);
        versions = Part(CheckVersions);
        standings = Part(CheckApprovals);
        Audited = new AuditedFiles(this);
        Reviewed = new ReviewedFiles(this);
    }

    /// <summary>Null when the catalog has errors.</summary>
    public ValidatedCatalog? Catalog => Of(read, catalog);

    /// <summary>In the order of their files; null when one of them or the catalog has errors.</summary>
    public IReadOnlyList<ValidatedProfile>? Profiles => Of(profileFiles, profiles);

    /// <summary>Those beside the catalog, which every output shows.</summary>
    public IReadOnlyList<Waiver> Waivers => Audited.Waivers(isAudit: false);

    /// <summary>Those in <c>assessments</c>.</summary>
    public IReadOnlyList<AssessmentFile> Assessments => Audited.Assessments;

    public ReleaseHistory Releases => releases.Value;

    public TemplateSet Templates => templates.Value;

    /// <summary>No part of the workspace has an error. One that has is told, so that a caller that stops has said why.</summary>
    public bool IsSound => Count(Parts) == 0;

    internal ISourceProvider Sources { get; }

    /// <summary>Gets what is told of this workspace, and nothing else.</summary>
    internal DiagnosticBag Diagnostics => findings;

    /// <summary>Null: the day is not known.</summary>
    internal DateOnly? Today { get; }

    internal AuditedFiles Audited { get; }

    internal ReviewedFiles Reviewed { get; }

    internal ApprovalFiles Approvals => approvals.Value;

    /// <summary>As it was read, whatever it means; null when it cannot be read at all.</summary>
    internal Catalog? Read => read.Quiet;

    /// <summary>The catalog, for who wants to know something else.</summary>
    internal ValidatedCatalog? QuietCatalog => catalog.Quiet;

    internal IReadOnlyList<ValidatedProfile>? QuietProfiles => profiles.Quiet;

    /// <summary>What the tool prints around the catalog's text.</summary>
    internal Words Words => Read?.Words ?? Words.English;

    /// <summary>As written; null where the catalog says none, or cannot be read. A folder's name is no identity.</summary>
    internal string? StatedId => Read is { IsIdStated: true } found ? found.Id : null;

    internal ReleaseHistory QuietReleases => releases.Quiet;

    /// <summary>The sources as they are, as a release that was not frozen; null when the catalog has errors.</summary>
    internal Release? Current => current.Quiet;

    /// <summary>The text and what it is made with are sound, whatever releases, approvals and audits say about it.</summary>
    internal bool IsSoundText => Count(Files) == 0;

    /// <summary>Sound but for approvals that are missing: they have to be given before it is.</summary>
    internal bool IsSoundBeforeApproval => Count([.. Files, versions, .. Audited.Parts]) == 0;

    /// <summary>Sound, whatever releases and approvals say about the version.</summary>
    internal bool IsSoundBeforeVersion => Count([.. Files, .. Audited.Parts]) == 0;

    /// <summary>The whole catalog. Only for who holds a <see cref="ValidatedCatalog"/>.</summary>
    internal ResolvedCatalog Whole => whole ??= ProfileResolver.ResolveWhole(catalog.Quiet!);

    private WorkspacePart[] Files => [read, catalog, profileFiles, profiles, templates, releases, approvals, Reviewed.Files];

    private IEnumerable<WorkspacePart> Parts => [.. Files, versions, decisions, standings, Reviewed.Rules, .. Audited.Parts];

    /// <summary>Opens a catalog's folder. Nothing is read before it is asked for.</summary>
    /// <param name="sources">The folder that holds the catalog.</param>
    /// <param name="catalogPath">The catalog's file in that folder, most often <c>catalog.yaml</c>.</param>
    /// <param name="diagnostics">Gets what is wrong with each file that is asked for.</param>
    /// <param name="today">Null leaves out what depends on the day.</param>
    public static Workspace Open(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics, DateOnly? today = null) =>
        new(sources, catalogPath, diagnostics, today);

    /// <summary>Whether what was told so far stops a run.</summary>
    internal bool IsStopped(bool isStrict) => findings.Stops(isStrict);

    /// <summary>Tells what releases and approvals say about the version, warnings too.</summary>
    internal void TellVersion()
    {
        versions.Tell();
        decisions.Tell();
        standings.Tell();
    }

    /// <summary>
    /// Tells everything that is wrong in the folder. What no build can make is not called good: each document is made once, with all its
    /// digests.
    /// </summary>
    public void Check()
    {
        foreach (var part in Parts)
        {
            part.Tell();
        }

        var documents = QuietCatalog is null ? [] : (QuietProfiles ?? []).Select(Resolve).Prepend(Whole);
        foreach (var wanted in documents.Where(document => !texts.ContainsKey(document)))
        {
            DocumentBuilder.Build(wanted, Earlier);
        }
    }

    /// <summary>
    /// Makes a document: text, history, waivers, answers and choice, in the order of <see cref="DocumentStages"/>. Null where an error
    /// is in the way, which is told.
    /// </summary>
    public ChecklistDocument? Document(DocumentRequest request)
    {
        var history = History(request.Since, request.Resolved);
        var waivers = Audited.Waivers(request.Audit is not null);
        var text = TextOf(request.Resolved);
        var assessment = request.Audit is { } audit ? AssessmentFor(audit, text, waivers) : null;
        if ((request.Since is not null && history is null) || (request.Audit is not null && assessment is null))
        {
            return null;
        }

        return DocumentStages.Run(text, new StageInputs
        {
            History = history,
            Since = request.Since,
            SinceOnly = request.SinceOnly,
            Matrix = request.Matrix,
            Targets = request.Targets,
            Copy = request.Copy,
            Waivers = waivers,
            AsOf = request.Audit?.AsOf,
            Assessment = assessment,
            Only = request.Audit?.Only ?? [],
        });
    }

    /// <summary>
    /// The text of a profile, or of the whole catalog for null. Null with CHK4001 in the bag where there is no such profile, and without
    /// where profiles or catalog have errors.
    /// </summary>
    internal ChecklistDocument? TextOf(string? profile, SourceSpan place, DiagnosticBag diagnostics)
    {
        if (profile is null || QuietProfiles is not { } known)
        {
            return QuietCatalog is null || profile is not null ? null : TextOf(Whole);
        }

        if (known.FirstOrDefault(candidate => candidate.Profile.Id == profile) is { } found)
        {
            return TextOf(Resolve(found));
        }

        diagnostics.Add(ProfileDiagnostics.UnknownProfile(place, profile, [.. known.Select(candidate => candidate.Profile.Id)]));
        return null;
    }

    internal ResolvedCatalog Resolve(ValidatedProfile profile)
    {
        if (!resolved.TryGetValue(profile, out var known))
        {
            known = ProfileResolver.Resolve(QuietCatalog!, profile);
            resolved.Add(profile, known);
        }

        return known;
    }

    /// <summary>What a document says before anything is added or left out.</summary>
    internal ChecklistDocument TextOf(ResolvedCatalog request)
    {
        if (!texts.TryGetValue(request, out var known))
        {
            known = DocumentBuilder.Build(request, Earlier);
            texts.Add(request, known);
        }

        return known;
    }

    private EarlierWordings Earlier => field ??= new EarlierWordings(releases.Quiet, catalog.Quiet?.Catalog.Version?.Value);

    /// <summary>What has changed since a release.</summary>
    internal CatalogDiff ChangesSince(Release release)
    {
        if (!changes.TryGetValue(release, out var known))
        {
            known = CatalogComparer.Compare(release, Current!);
            changes.Add(release, known);
        }

        return known;
    }

    /// <summary>How many have errors. Each is asked, so that a broken one hides no other.</summary>
    private static int Count(IEnumerable<WorkspacePart> parts) => parts.Count(part => !part.IsSound);

    /// <summary>Findings of two parts that are one thing to the caller.</summary>
    private static T Of<T>(WorkspacePart first, WorkspacePart<T> second)
    {
        first.Tell();
        return second.Value;
    }

    private static ValidatedCatalog? Validate(Catalog found, DiagnosticBag diagnostics)
    {
        var validated = CatalogValidator.Validate(found, diagnostics);
        if (validated is not null)
        {
            GuideChangeRule.Check(validated, diagnostics);
        }

        return validated;
    }

    private static IReadOnlyList<ValidatedProfile>? Validate(ValidatedCatalog valid, ProfileFiles files, DiagnosticBag diagnostics)
    {
        UnusedParameterRule.Check(valid.Catalog, files, diagnostics);
        return ProfileValidator.Validate(valid, files, diagnostics);
    }

    /// <summary>
    /// The answers for a document, when nothing is wrong with them; how they fare in a profile that was not audited is told.
    /// </summary>
    private AssessmentFile? AssessmentFor(AuditOptions audit, ChecklistDocument text, IReadOnlyList<Waiver> waivers)
    {
        if (Audited.Find(audit.Assessment).Shown is not var (file, wholeText))
        {
            return null;
        }

        if (wholeText != text)
        {
            new NarrowedAnswers(wholeText, text).Report(file, waivers, Diagnostics);
        }

        return file;
    }

    private WorkspacePart<T> Part<T>(Func<DiagnosticBag, T> work) => new(findings, work);

    /// <summary>The sources next to their releases. Of a catalog with errors only those ids are told that are gone.</summary>
    private bool CheckVersions(DiagnosticBag diagnostics)
    {
        var history = releases.Quiet;
        ChainRule.Check(history, approvals.Quiet, read.Quiet?.Version?.Value, diagnostics);
        if (catalog.Quiet is { } valid)
        {
            DeclaredChangeRule.CheckEntries(valid, history, diagnostics);
            if (history.Latest is not null)
            {
                var known = UpTo(Current!, history);
                new HistoryRule(Current!, known, new VersionPlaces(valid), diagnostics).Check(ChangesSince(known.Latest!));
                new DeclaredChangeRule(valid, known, diagnostics).Check(ChangesSince(known.Latest!));
            }
        }
        else if (read.Quiet is { IsComplete: true } found)
        {
            VanishedRule.Check(found, history, diagnostics);
        }

        return true;
    }

    /// <summary>Sources that are an older release, word for word, know nothing of those that came after it.</summary>
    private ReleaseHistory UpTo(Release sources, ReleaseHistory history)
    {
        if (history.Latest?.Version == sources.Version || history.Find(sources.Version) is not { } same || !ChangesSince(same).IsEmpty)
        {
            return history;
        }

        return history with { Releases = [.. history.Releases.TakeWhile(release => release != same), same] };
    }

    /// <summary>Known without the digests of the text, which take longer than all else here.</summary>
    private bool MayAskForApprovals(Catalog sources) =>
        sources.Approvals.Required.Count > 0 || sources.Approvals.Minimum is not null || releases.Quiet.Latest is not null;

    /// <summary>Who has to approve a text.</summary>
    internal ApprovalPolicy PolicyOf(Release text) => ApprovalPolicy.Of(text, releases.Quiet.Before(text.Version));

    private bool CheckApprovals(DiagnosticBag diagnostics)
    {
        var files = approvals.Quiet;
        if (catalog.Quiet is { } valid && (files.Approvals.Count > 0 || MayAskForApprovals(valid.Catalog) || Today is not null))
        {
            var day = Today?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            ApprovalRule.Check(Current!, PolicyOf(Current!), files, new VersionPlaces(valid), day, diagnostics);
        }

        return true;
    }

    /// <summary>
    /// Null where there is no earlier text and no approval to tell of, and with CHK7031 in the bag where there is no such release.
    /// </summary>
    private HistoryBuilder? History(string? since, ResolvedCatalog resolved)
    {
        var history = Releases;
        if (since is not null && history.Find(since) is null)
        {
            if (history.IsComplete) // else a file that could not be read may hold it
            {
                var known = history.Releases.Select(release => release.Version!);
                findings.Add(OperandDiagnostics.UnknownVersion(QuietCatalog!.Catalog.Source.Start, since, [.. known]));
            }

            return null;
        }

        if (!builders.TryGetValue((since ?? "", resolved.Profile), out var builder))
        {
            var given = Approvals.Approvals;
            builder = history.Latest is null && given.Count == 0 ? null
                : resolved.Profile is null ? new HistoryBuilder(Current!, history, given, since, ChangesSince, Words)
                : HistoryBuilder.OfProfile(
                    ProfileRecord.Of(resolved), Current!, history, given, since,
                    isRecorded: QuietProfiles?.Any(known => known.Profile == resolved.Profile) ?? false, Words);
            builders.Add((since ?? "", resolved.Profile), builder);
        }

        return builder;
    }

    private bool CheckDecisions(DiagnosticBag diagnostics)
    {
        if (profiles.Quiet is { Count: > 0 } known && Current is { } sources)
        {
            new DecisionRule(sources, releases.Quiet).Check(known.Select(Resolve), diagnostics);
        }

        return true;
    }
}
