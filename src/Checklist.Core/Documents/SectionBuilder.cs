using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;
using Checklist.Core.Revisions;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>Turns groups and controls into sections and items.</summary>
internal sealed class SectionBuilder(ResolvedCatalog resolved, ProseResolver prose, EntryIndex entries)
{
    private readonly ILookup<string, Control> predecessors = resolved.Groups
        .SelectMany(ControlsIn)
        .SelectMany(control => control.ReplacedBy.Select(id => (Successor: id.Value, Control: control)))
        .ToLookup(pair => pair.Successor, pair => pair.Control, StringComparer.Ordinal);

    private readonly ConditionWords conditions = new(resolved.Catalog);

    public IReadOnlyList<ChecklistSection> Build() => [.. resolved.Groups.Select(group => Section(group, 1))];

    private ChecklistSection Section(ControlGroup group, int depth)
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

    private ChecklistItem Item(Control control) => new(
        control.Id!.Value, (control.Label ?? control.Id).Value.Trim(), TitleOf(control), Digests.Content(control))
    {
        State = control.State,
        Severity = control.Severity,
        CatalogSeverity = CatalogSeverity(control),
        Keyword = control.Keyword,
        Since = control.Since?.Value,
        ReplacedBy = Links(control.ReplacedBy),
        Replaces = [.. predecessors[control.Id.Value].Select(Link)],
        Levels = [.. control.Levels.Select(id => entries.Levels[id.Value])],
        Roles = [.. control.Roles.Select(id => entries.Roles[id.Value])],
        Platforms = [.. control.Platforms.Select(id => entries.Platforms[id.Value])],
        Condition = Condition(control.When),
        Statement = prose.Resolve(control.Statement),
        Rationale = prose.Resolve(control.Rationale),
        Guidance = prose.Resolve(control.Guidance),
        Impact = prose.Resolve(control.Impact),
        Default = prose.Resolve(control.Default),
        Checks = Checks(control),
        Remediation = Remediation(control.Remediation),
        Mappings = [.. control.Mappings.Select(Mapping)],
        References = [.. control.References.Select(id => entries.References[id.Value])],
        Related = Links(control.Related),
        Requires = Links(control.Requires),
        Guide = Guide(control.Guide, control.GuideDigest is not null),
        TypicalEvidence = [.. control.TypicalEvidence.Select(evidence => prose.Resolve(evidence)!)],
        Tags = [.. control.Tags.Select(tag => tag.Value)],
        Extensions = ExtensionText.Of(control.Extensions),
    };

    /// <summary>What holds for certain need not be read.</summary>
    private string? Condition(Condition? condition) => condition is null || resolved.Holds(condition) == true ? null : conditions.Of(condition);

    private ControlSeverity? CatalogSeverity(Control control) =>
        resolved.Validated.FindControl(control.Id!.Value)!.Severity is var before && before != control.Severity ? before : null;

    private IReadOnlyList<ChecklistCheck> Checks(Control control)
    {
        if (control.State == ControlState.Withdrawn)
        {
            return [];
        }

        return control.Checks.Count == 0
            ? [new ChecklistCheck("", null, Digests.Requirement(resolved, control, null))]
            : [.. control.Checks.Select(check => Check(control, check))];
    }

    private ChecklistCheck Check(Control control, Check check) =>
        new(check.Id.Value, prose.Resolve(check.Text), Digests.Requirement(resolved, control, check))
        {
            Condition = Condition(check.When),
            Method = check.Method,
            Command = Command(check.Command),
            Expect = prose.Resolve(check.Expect),
            Evidence = check.Evidence,
            Answer = check.Answer,
            Choices = [.. check.Choices.Select(choice => choice.Value)],
            Extensions = ExtensionText.Of(check.Extensions),
        };

    private DocumentRemediation? Remediation(Remediation? remediation) => remediation is null
        ? null
        : new DocumentRemediation(prose.Resolve(remediation.Text), Command(remediation.Command), remediation.NeedsReboot);

    private DocumentMapping Mapping(Mapping mapping) =>
        new(entries.Frameworks[mapping.Framework.Value], [.. mapping.Ids.Select(id => id.Value)], Wording.Of(mapping.Relation));

    private IReadOnlyList<ControlLink> Links(IReadOnlyList<SourcedText> ids) =>
        [.. ids.Select(id => resolved.Validated.FindControl(id.Value)!).Select(Link)];

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
        var heading = chapter.Prose is null ? null : ProseWalker.Headings(chapter.Prose).FirstOrDefault(candidate => candidate.Anchor == anchor);
        var chapterTitle = chapter.Title?.Value ?? chapter.Id.Value;
        return new GuideLink(chapter.Id.Value, anchor, chapterTitle, heading is null ? chapterTitle : ProseText.Of(heading.Inlines), hasDigest);
    }

    private static DocumentCommand? Command(Command? command)
    {
        if (command is null)
        {
            return null;
        }

        var shell = command.Shell?.Value ?? "text";
        return new DocumentCommand(shell, Wording.OfShell(shell), command.Run.Value.ReplaceLineEndings("\n").TrimEnd('\n'));
    }

    private static IEnumerable<Control> ControlsIn(ControlGroup group) => group.Controls.Concat(group.Groups.SelectMany(ControlsIn));

    private static string TitleOf(Control control) => control.Title?.Value.Trim() ?? control.Id!.Value;
}
