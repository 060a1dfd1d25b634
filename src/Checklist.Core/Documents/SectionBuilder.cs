using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>Turns groups and controls into sections and items.</summary>
internal sealed class SectionBuilder(
    ResolvedCatalog resolved, ProseResolver prose, EntryIndex entries, Digests digests, EarlierWordings earlier)
{
    private readonly ILookup<string, Control> predecessors = resolved.Groups
        .SelectMany(ControlsIn)
        .SelectMany(control => control.ReplacedBy.Select(id => (Successor: id.Value, Control: control)))
        .ToLookup(pair => pair.Successor, pair => pair.Control, StringComparer.Ordinal);

    private readonly ConditionWords conditions = new(resolved);
    private readonly PassWords passes = new(resolved);

    public IReadOnlyList<ChecklistSection> Build() => [.. resolved.Groups.Select(group => Section(group, 1))];

    private ChecklistSection Section(ControlGroup group, int depth)
    {
        try
        {
            return SectionOf(group, depth);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, group.Place, "group", group.Id!.Value))
        {
            throw;
        }
    }

    private ChecklistSection SectionOf(ControlGroup group, int depth)
    {
        var items = group.Controls.Select(Item).ToList();
        var sections = group.Groups.Select(inner => Section(inner, depth + 1)).ToList();
        return new ChecklistSection(group.Id!.Value, group.Title?.Value.Trim() ?? group.Id.Value, depth)
        {
            Summary = prose.Resolve(group.Summary),
            Items = items,
            Sections = sections,
            Extensions = ExtensionText.Of(group.Extensions),
            ActiveCount = items.Count(item => !item.IsWithdrawn) + sections.Sum(section => section.ActiveCount),
        };
    }

    private ChecklistItem Item(Control control)
    {
        try
        {
            return Item(control, digests.Of(control));
        }
        catch (Exception fault) when (FaultPlace.Note(fault, control.Place, "control", control.Id!.Value))
        {
            throw;
        }
    }

    private ChecklistItem Item(Control control, ControlDigests own) => new(
        control.Id!.Value, (control.Label ?? control.Id).Value.Trim(), TitleOf(control), own.Content())
    {
        State = control.State,
        Severity = control.Severity,
        SeverityNote = SeverityNote(control),
        Keyword = control.Keyword,
        Since = control.Since?.Value,
        ReplacedBy = Links(control.ReplacedBy),
        Replaces = [.. predecessors[control.Id.Value].Select(Link)],
        Levels = control.Levels.ConvertAll(id => entries.Levels[id.Value]),
        Roles = control.Roles.ConvertAll(id => entries.Roles[id.Value]),
        Platforms = control.Platforms.ConvertAll(id => entries.Platforms[id.Value]),
        Condition = Condition(control.When),
        Statement = prose.Resolve(control.Statement),
        Reading = Reading(control),
        Checks = Checks(control, own.Requirements(), earlier.Of(control, own)),
        Remediation = Remediation(control.Remediation),
        Mappings = control.Mappings.ConvertAll(Mapping),
        References = control.References.ConvertAll(id => entries.References[id.Value]),
        Related = Links(control.Related),
        Requires = Links(control.Requires),
        Guide = Guide(control.Guide, control.GuideDigest is not null),
        TypicalEvidence = control.TypicalEvidence.ConvertAll(evidence => prose.Resolve(evidence)!),
        Tags = control.Tags.ConvertAll(static tag => tag.Value),
        Changes = control.Changes.ConvertAll(RecordedChange.Of),
        Extensions = ExtensionText.Of(control.Extensions),
    };

    private List<ReadingProse> Reading(Control control)
    {
        var readings = new List<ReadingProse>();
        foreach (var field in ReadingFields.AsRead)
        {
            if (prose.Resolve(field.Of(control)) is { } resolvedProse)
            {
                readings.Add(new ReadingProse(field, resolvedProse));
            }
        }

        return readings;
    }

    /// <summary>What holds for certain need not be read.</summary>
    private string? Condition(Condition? condition) =>
        condition is null || resolved.Holds(condition) == true ? null : conditions.Of(condition);

    private string? SeverityNote(Control control) =>
        control.Severity is { } now && resolved.Validated.FindControl(control.Id!.Value)!.Severity is var before && before != now
            ? resolved.Catalog.Words.OfChange(before, now)
            : null;

    /// <summary>The checks of a control, each with the digest of what it asks.</summary>
    /// <param name="requirements">
    /// By check, in the order of the checks; one for a control that is its own check, none for a withdrawn one.
    /// </param>
    private IReadOnlyList<ChecklistCheck> Checks(
        Control control, IReadOnlyList<(string Check, string Digest)> requirements, ILookup<string, string> wordings) =>
    [
        .. requirements.Select((requirement, index) => (control.Checks.Count == 0
            ? new ChecklistCheck("", null, requirement.Digest)
            : Check(control.Checks[index], requirement.Digest)) with { EarlierDigests = [.. wordings[requirement.Check]] }),
    ];

    private ChecklistCheck Check(Check check, string digest) =>
        new(check.Id.Value, prose.Resolve(check.Text), digest)
        {
            Condition = Condition(check.When),
            Method = check.Method,
            Command = Command(check.Command),
            Expect = prose.Resolve(check.Expect),
            Evidence = check.Evidence,
            Answer = check.Answer,
            Choices = check.Choices.ConvertAll(static choice => choice.Value),
            Passes = passes.Of(check.Passes),
            TakesVerdict = check.Passes is null && check.Answer is not (AnswerKind.Verdict or AnswerKind.Tick),
            Extensions = ExtensionText.Of(check.Extensions),
        };

    private DocumentRemediation? Remediation(Remediation? remediation) => remediation is null
        ? null
        : new DocumentRemediation(prose.Resolve(remediation.Text), Command(remediation.Command), remediation.NeedsReboot);

    private DocumentMapping Mapping(Mapping mapping) =>
        new(entries.Frameworks[mapping.Framework.Value], mapping.Ids.ConvertAll(static id => id.Value),
            mapping.Relation is { } relation ? resolved.Catalog.Words.Of(relation) : null);

    private IReadOnlyList<ControlLink> Links(IReadOnlyList<SourcedText> ids) =>
        ids.ConvertAll(id => Link(resolved.Validated.FindControl(id.Value)!));

    private static ControlLink Link(Control control) => new(control.Id!.Value, (control.Label ?? control.Id).Value, TitleOf(control));

    private GuideLink? Guide(SourcedText? guide, bool hasDigest)
    {
        if (guide is null)
        {
            return null;
        }

        var hash = guide.Value.IndexOf('#', StringComparison.Ordinal);
        var chapter = resolved.Validated.FindChapter(hash < 0 ? guide.Value : guide.Value[..hash])!;
        var anchor = hash < 0 ? null : guide.Value[(hash + 1)..];
        var heading = chapter.Prose is null
            ? null
            : ProseWalker.Headings(chapter.Prose).FirstOrDefault(candidate => candidate.Anchor == anchor);
        var chapterTitle = chapter.Title?.Value ?? chapter.Id.Value;
        return new GuideLink(
            chapter.Id.Value, anchor, chapterTitle, heading is null ? chapterTitle : ProseText.Of(heading.Inlines), hasDigest);
    }

    private DocumentCommand? Command(Command? command)
    {
        if (command is null)
        {
            return null;
        }

        var shell = command.Shell?.Value ?? "text";
        return new DocumentCommand(shell, resolved.Catalog.Words.OfShell(shell), command.Run.Value.ReplaceLineEndings("\n").TrimEnd('\n'));
    }

    private static IEnumerable<Control> ControlsIn(ControlGroup group) => group.Controls.Concat(group.Groups.SelectMany(ControlsIn));

    private static string TitleOf(Control control) => control.Title?.Value.Trim() ?? control.Id!.Value;
}
