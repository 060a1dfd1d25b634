using Checklist.Core.Text;

namespace Checklist.Core.Documents.Applicability;

/// <summary>Decides for each item of a framework and each control whether it applies, and why.</summary>
/// <param name="frameworks">In the order of the catalog.</param>
/// <param name="controls">Of the whole catalog, in its order.</param>
internal sealed class ApplicabilityDecisions(IReadOnlyList<DocumentFramework> frameworks, IReadOnlyList<DecidedControl> controls)
{
    /// <summary>What the profile says of items, by framework and item.</summary>
    public IReadOnlyDictionary<(string Framework, string Item), DocumentDecision> NotApplicable { get; init; } =
        new Dictionary<(string, string), DocumentDecision>();

    /// <summary>What an audit found about controls; null where there was none.</summary>
    public Func<IReadOnlyList<string>, ImplementationResult?> ResultOf { get; init; } = _ => null;

    /// <summary>Those with a list of items, or with items that something names.</summary>
    public IReadOnlyList<FrameworkApplicability> Frameworks() =>
        [.. frameworks.Select(Framework).Where(framework => framework.Items.Count > 0)];

    public IReadOnlyList<ControlApplicability> Controls() => [.. controls.Select(Control)];

    private FrameworkApplicability Framework(DocumentFramework framework)
    {
        var mapped = controls
            .SelectMany(control => control.Mappings.Where(mapping => mapping.Framework.Id == framework.Id).SelectMany(
                mapping => mapping.Ids.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Control: control, mapping.Relation))))
            .ToLookup(entry => entry.Id, StringComparer.Ordinal);
        var named = mapped.Select(group => group.Key)
            .Concat(NotApplicable.Keys.Where(key => key.Framework == framework.Id).Select(key => key.Item))
            .Distinct(StringComparer.Ordinal);
        var listed = framework.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var others = named.Where(id => !listed.Contains(id)).Order(NaturalOrder.Comparer)
            .Select(id => new DocumentFrameworkItem(id, null));
        return new FrameworkApplicability(framework, [.. framework.Items.Concat(others).Select(Decide)]);

        ItemApplicability Decide(DocumentFrameworkItem item) => Item(
            item, [.. mapped[item.Id].Select(entry => (entry.Control, entry.Relation))],
            NotApplicable.GetValueOrDefault((framework.Id, item.Id)));
    }

    private ItemApplicability Item(
        DocumentFrameworkItem item, IReadOnlyList<(DecidedControl Control, string? Relation)> mapped, DocumentDecision? decision)
    {
        var covering = mapped.Where(entry => entry.Control.IsIn).ToList();
        IReadOnlyList<ApplicabilityReason> own = decision is null ? [] : [new ApplicabilityReason(decision, [])];
        if (covering.Count == 0)
        {
            var reasons = own.Count > 0 ? own : LeftOut(mapped.Select(entry => entry.Control));
            var state = reasons.Count == 0 ? ApplicabilityState.NotDecided : ApplicabilityState.NotApplied;
            return new ItemApplicability(item.Id, item.Title, new ApplicabilityStanding(state) { Reasons = reasons });
        }

        var applied = Applied([.. covering.Select(entry => entry.Control).Distinct()]);
        return new ItemApplicability(item.Id, item.Title, applied with { Reasons = own })
        {
            Controls = [.. covering.Select(entry => new CoveringControl(entry.Control.Control, entry.Relation)).Distinct()],
        };
    }

    /// <summary>The decisions that left controls out, each once with the controls.</summary>
    private static IReadOnlyList<ApplicabilityReason> LeftOut(IEnumerable<DecidedControl> mapped) =>
    [
        .. mapped.Distinct().Where(control => control.LeftOut is not null)
            .GroupBy(control => (control.LeftOut!.Decision, control.LeftOut.Rule))
            .Select(group => new ApplicabilityReason(
                group.Key.Decision, [.. group.Select(control => control.Control)], group.Key.Rule)),
    ];

    private ControlApplicability Control(DecidedControl control)
    {
        var standing = control.IsIn ? Applied([control])
            : control.LeftOut is { } reason
                ? new ApplicabilityStanding(ApplicabilityState.NotApplied) { Reasons = [reason], Owners = control.Owners }
                : new ApplicabilityStanding(ApplicabilityState.NotDecided) { Owners = control.Owners };
        return new ControlApplicability(control.Control, control.Group, standing)
        {
            Rationale = control.IsIn ? control.Rationale : null,
            Mappings = control.Mappings,
        };
    }

    private ApplicabilityStanding Applied(IReadOnlyList<DecidedControl> applied) => new(ApplicabilityState.Applied)
    {
        Result = ResultOf([.. applied.Select(control => control.Control.Id)]),
        Owners = [.. applied.SelectMany(control => control.Owners).Distinct(StringComparer.Ordinal)],
        Since = Earliest(applied),
    };

    /// <summary>Null as soon as one of them does not say: another may be older.</summary>
    private static string? Earliest(IReadOnlyList<DecidedControl> applied)
    {
        var versions = applied.Select(control => control.Since).ToList();
        return versions.Contains(null) ? null : versions.OrderBy(version => SemanticVersion.Parse(version!)).First();
    }
}

/// <summary>A control of the catalog, and whether it is in.</summary>
/// <param name="Group">Title of the group of the catalog that it is in.</param>
internal sealed record DecidedControl(ControlLink Control, string Group)
{
    public bool IsIn { get; init; }

    /// <summary>Why it is not in; null for one that is.</summary>
    public ApplicabilityReason? LeftOut { get; init; }

    public IReadOnlyList<DocumentMapping> Mappings { get; init; } = [];

    /// <summary>In one line; null where the source gives none.</summary>
    public string? Rationale { get; init; }

    public IReadOnlyList<string> Owners { get; init; } = [];

    public string? Since { get; init; }
}
