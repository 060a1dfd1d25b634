using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core.Documents.Applicability;

/// <summary>What applies and why as a release recorded it, so that statements of two versions can be compared.</summary>
internal sealed class RecordedApplicability
{
    private readonly Release text;
    private readonly Words words;
    private readonly Dictionary<string, DocumentFramework> frameworks;
    private readonly ApplicabilityDecisions decisions;

    /// <summary>Reads a release.</summary>
    /// <param name="whole">The whole catalog.</param>
    /// <param name="text">As readers of a profile see it, or the same.</param>
    /// <param name="words">In which relations are said.</param>
    public RecordedApplicability(Release whole, Release text, Words words)
    {
        this.text = text;
        this.words = words;
        frameworks = text.Root.Maps("frameworks").Select(Framework).DistinctBy(framework => framework.Id, StringComparer.Ordinal)
            .ToDictionary(framework => framework.Id, StringComparer.Ordinal);
        decisions = new ApplicabilityDecisions([.. frameworks.Values], [.. whole.Controls.Where(IsInForce).Select(Control)])
        {
            NotApplicable = (text.Root.Map("profile")?.Maps("not-applicable") ?? [])
                .Select(entry => (Key: (entry.Text("framework") ?? "", entry.Text("item") ?? ""), Decision: Decision(entry)))
                .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Decision),
        };
    }

    public IReadOnlyList<FrameworkApplicability> Frameworks => decisions.Frameworks();

    public IReadOnlyList<ControlApplicability> Controls => decisions.Controls();

    private static bool IsInForce(ReleaseControl control) => !control.IsWithdrawn;

    private static DocumentFramework Framework(FieldMap entry) => new(
        entry.Text("id") ?? "", entry.Text("title") ?? entry.Text("id") ?? "", entry.Text("version"), entry.Text("url"))
    {
        Items = [.. entry.Maps("items").Select(item => new DocumentFrameworkItem(item.Text("id") ?? "", item.Text("title")))
            .DistinctBy(item => item.Id, StringComparer.Ordinal)],
    };

    private DecidedControl Control(ReleaseControl control)
    {
        var own = text.Find(control.Id);
        var fields = (own ?? control).Fields;
        return new DecidedControl(new ControlLink(control.Id, control.Label, control.Title), control.Group)
        {
            IsIn = own is not null,
            LeftOut = own is null && ProfileRecord.Exclusion(text, control.Id) is { } entry
                ? new ApplicabilityReason(Decision(entry), [])
                : null,
            Mappings = [.. fields.Maps("mappings").Where(mapping => frameworks.ContainsKey(mapping.Text("framework") ?? ""))
                .Select(Mapping)],
            Rationale = fields["rationale"] is { } rationale
                ? ApplicabilityBuilder.OneLine(ShownText.Of(rationale, text.ValueOf))
                : null,
        };
    }

    private DocumentMapping Mapping(FieldMap mapping) => new(
        frameworks[mapping.Text("framework")!], mapping.Texts("ids"),
        MachineWord.Find<MappingRelation>(mapping.Text("relation")) is { } relation ? words.Of(relation) : null);

    private DocumentDecision Decision(FieldMap entry) => new(
        entry.Text("profile") ?? "", entry.Text("reason") ?? "", entry.Text("by"), DocumentDate.From(entry.Text("on"), text.Language));
}
