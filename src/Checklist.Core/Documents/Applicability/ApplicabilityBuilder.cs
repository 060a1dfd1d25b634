using Checklist.Core.Documents.Audits;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Documents.Applicability;

/// <summary>Decides for each item of a framework and each control whether it applies, and why.</summary>
internal sealed class ApplicabilityBuilder
{
    private readonly ChecklistDocument document;
    private readonly IReadOnlyList<ChecklistItem> all;
    private readonly Dictionary<string, ChecklistItem> itemsById;
    private readonly Dictionary<string, DocumentExclusion> exclusionsByControl;
    private readonly Dictionary<(string Framework, string Item), DocumentDecision> decisionsByItem = [];
    private readonly ApplicabilityResults? results;
    private readonly Dictionary<string, string> groupsByControl;

    private ApplicabilityBuilder(ChecklistDocument document, ChecklistDocument whole)
    {
        this.document = document;
        all = [.. whole.Items.Where(item => !item.IsWithdrawn)];
        itemsById = document.Items.Where(item => !item.IsWithdrawn).ToDictionary(item => item.Id, StringComparer.Ordinal);
        exclusionsByControl = (document.Tailoring?.Excluded ?? [])
            .SelectMany(exclusion => exclusion.Controls.Select(control => (control.Control.Id, exclusion)))
            .ToDictionary(pair => pair.Id, pair => pair.exclusion, StringComparer.Ordinal);
        foreach (var exclusion in document.Tailoring?.NotApplicable ?? [])
        {
            foreach (var item in exclusion.Items)
            {
                decisionsByItem[(exclusion.Framework.Id, item.Id)] = exclusion.Decision;
            }
        }

        results = document.Answers is { } answers ? new ApplicabilityResults(document, answers) : null;
        groupsByControl = whole.Sections
            .SelectMany(section => section.Flatten().SelectMany(inner => inner.Items).Select(item => (item.Id, section.Title)))
            .ToDictionary(pair => pair.Id, pair => pair.Title, StringComparer.Ordinal);
    }

    /// <summary>The statement for one document.</summary>
    /// <param name="document">Of a profile, or the whole catalog; with its answers where an audit is to be shown.</param>
    /// <param name="whole">The whole catalog.</param>
    public static ApplicabilityStatement Build(ChecklistDocument document, ChecklistDocument whole)
    {
        var builder = new ApplicabilityBuilder(document, whole);
        return new ApplicabilityStatement(document)
        {
            Frameworks = [.. document.Frameworks.Select(builder.Framework).Where(framework => framework.Items.Count > 0)],
            Controls = [.. builder.all.Select(builder.Control)],
            Evidence = builder.results?.Evidence ?? [],
        };
    }

    private FrameworkApplicability Framework(DocumentFramework framework)
    {
        var mapped = all.SelectMany(item => MappingsOf(item, framework).SelectMany(
                mapping => mapping.Ids.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Item: item, mapping.Relation))))
            .ToLookup(entry => entry.Id, StringComparer.Ordinal);
        var named = mapped.Select(group => group.Key)
            .Concat(decisionsByItem.Keys.Where(key => key.Framework == framework.Id).Select(key => key.Item))
            .Distinct(StringComparer.Ordinal);
        var listed = framework.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var others = named.Where(id => !listed.Contains(id)).Order(NaturalOrder.Comparer)
            .Select(id => new DocumentFrameworkItem(id, null));
        return new FrameworkApplicability(framework, [.. framework.Items.Concat(others).Select(Item)]);

        ItemApplicability Item(DocumentFrameworkItem item) => Standing(
            item, [.. mapped[item.Id].Select(entry => (entry.Item, entry.Relation))],
            decisionsByItem.GetValueOrDefault((framework.Id, item.Id)));
    }

    /// <summary>A profile may alter a control, but not what it is mapped to.</summary>
    private static IEnumerable<DocumentMapping> MappingsOf(ChecklistItem item, DocumentFramework framework) =>
        item.Mappings.Where(mapping => mapping.Framework.Id == framework.Id);

    private ItemApplicability Standing(
        DocumentFrameworkItem item, IReadOnlyList<(ChecklistItem Item, string? Relation)> mapped, DocumentDecision? decision)
    {
        var covering = mapped.Where(entry => itemsById.ContainsKey(entry.Item.Id)).ToList();
        var own = decision is null ? [] : new[] { new ApplicabilityReason(decision, []) };
        if (covering.Count == 0)
        {
            var reasons = own.Length > 0 ? own : LeftOut([.. mapped.Select(entry => entry.Item)]);
            var state = reasons.Count == 0 ? ApplicabilityState.NotDecided : ApplicabilityState.NotApplied;
            return new ItemApplicability(item.Id, item.Title, new ApplicabilityStanding(state) { Reasons = reasons });
        }

        var controls = covering.Select(entry => itemsById[entry.Item.Id]).Distinct().ToList();
        return new ItemApplicability(item.Id, item.Title, Applied(controls) with { Reasons = own })
        {
            Controls = [.. covering.Select(entry => new CoveringControl(Link(itemsById[entry.Item.Id]), entry.Relation)).Distinct()],
        };
    }

    /// <summary>The decisions that left controls out, each once with the controls.</summary>
    private IReadOnlyList<ApplicabilityReason> LeftOut(IReadOnlyList<ChecklistItem> items) =>
    [
        .. items.Distinct().Where(item => exclusionsByControl.ContainsKey(item.Id))
            .GroupBy(item => exclusionsByControl[item.Id])
            .Select(group => new ApplicabilityReason(group.Key.Decision, [.. group.Select(Link)], group.Key.Rule)),
    ];

    private ControlApplicability Control(ChecklistItem item)
    {
        var group = groupsByControl[item.Id];
        if (itemsById.TryGetValue(item.Id, out var own))
        {
            return new ControlApplicability(Link(own), group, Applied([own]))
            {
                Rationale = own.Rationale is null ? null : OneLine(PlainProse.Render(own.Rationale)),
                Mappings = own.Mappings,
            };
        }

        IReadOnlyList<ApplicabilityReason> reasons = exclusionsByControl.TryGetValue(item.Id, out var exclusion)
            ? [new ApplicabilityReason(exclusion.Decision, [], exclusion.Rule)]
            : [];
        var state = reasons.Count == 0 ? ApplicabilityState.NotDecided : ApplicabilityState.NotApplied;
        return new ControlApplicability(Link(item), group, new ApplicabilityStanding(state) { Reasons = reasons, Owners = Owners([item]) })
        {
            Mappings = item.Mappings,
        };
    }

    private ApplicabilityStanding Applied(IReadOnlyList<ChecklistItem> controls) => new(ApplicabilityState.Applied)
    {
        Result = results?.Of(controls),
        Owners = Owners(controls),
        Since = Earliest(controls),
    };

    private static IReadOnlyList<string> Owners(IEnumerable<ChecklistItem> controls) =>
        [.. controls.SelectMany(control => control.Roles).Select(role => role.Title).Distinct(StringComparer.Ordinal)];

    /// <summary>Null as soon as one of them does not say: another may be older.</summary>
    private static string? Earliest(IReadOnlyList<ChecklistItem> controls)
    {
        var versions = controls.Select(SinceOf).ToList();
        return versions.Contains(null) ? null : versions.OrderBy(version => SemanticVersion.Parse(version!)).First();
    }

    private static string? SinceOf(ChecklistItem item) => item.Since ?? (item.History is [var first, ..] ? first.Version : null);

    private static ControlLink Link(ChecklistItem item) => new(item.Id, item.Label, item.Title);

    private static string OneLine(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
