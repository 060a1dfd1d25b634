using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>Clears what an edition leaves out, so that no writer has to know of editions. Digests stay those of the whole text.</summary>
public sealed class EditionFilter
{
    private readonly Edition edition;
    private readonly ProseRewriter rewriter;

    private EditionFilter(Edition edition)
    {
        this.edition = edition;
        rewriter = new ProseRewriter(WithoutLink);
    }

    public static ChecklistDocument Apply(ChecklistDocument document, Edition edition) =>
        edition == Edition.Guide ? document : new EditionFilter(edition).Document(document) with { Edition = edition };

    private ChecklistDocument Document(ChecklistDocument document) => document with
    {
        Summary = Prose(EditionField.Summary, document.Summary),
        Source = Keep(EditionField.Source, document.Source),
        Revisions =
            [.. Keep(EditionField.Revisions, document.Revisions).Select(revision => revision with { Summary = Prose(revision.Summary) })],
        Roles = Named(EditionField.Roles, document.Roles),
        Platforms = Named(EditionField.Platforms, document.Platforms),
        Levels = Named(EditionField.Levels, document.Levels),
        Frameworks = Keep(EditionField.Frameworks, document.Frameworks),
        Glossary = Keep(EditionField.Glossary, document.Glossary),
        References = Keep(EditionField.References, document.References),
        Parameters =
            [.. Keep(EditionField.Parameters, document.Parameters)
                .Select(parameter => parameter with { Description = Prose(parameter.Description) })],
        Chapters = Keep(EditionField.Chapters, document.Chapters),
        Sections = [.. document.Sections.Select(Section)],
        Extensions = Keep(EditionField.Extensions, document.Extensions),
    };

    private ChecklistSection Section(ChecklistSection section) => section with
    {
        Summary = Prose(EditionField.SectionSummary, section.Summary),
        Items = [.. section.Items.Select(Item)],
        Sections = [.. section.Sections.Select(Section)],
        Extensions = Keep(EditionField.SectionExtensions, section.Extensions),
    };

    private ChecklistItem Item(ChecklistItem item) => item with
    {
        Since = Keep(EditionField.Since, item.Since),
        Changes = Keep(EditionField.Changes, item.Changes),
        ReplacedBy = Keep(EditionField.ReplacedBy, item.ReplacedBy),
        Replaces = Keep(EditionField.Replaces, item.Replaces),
        Levels = Keep(EditionField.ItemLevels, item.Levels),
        Roles = Keep(EditionField.ItemRoles, item.Roles),
        Platforms = Keep(EditionField.ItemPlatforms, item.Platforms),
        Statement = Prose(EditionField.Statement, item.Statement),
        Reading =
            [.. Keep(EditionField.Reading, item.Reading).Select(reading => reading with { Prose = rewriter.Rewrite(reading.Prose) })],
        Checks = [.. item.Checks.Select(Check)],
        Remediation = Keep(EditionField.Remediation, item.Remediation),
        Mappings = Keep(EditionField.Mappings, item.Mappings),
        References = Keep(EditionField.ItemReferences, item.References),
        Related = Keep(EditionField.Related, item.Related),
        Requires = Keep(EditionField.Requires, item.Requires),
        Guide = Keep(EditionField.Guide, item.Guide),
        TypicalEvidence = Keep(EditionField.TypicalEvidence, item.TypicalEvidence),
        Tags = Keep(EditionField.Tags, item.Tags),
        Extensions = Keep(EditionField.ItemExtensions, item.Extensions),
    };

    private ChecklistCheck Check(ChecklistCheck check) => check with
    {
        Text = Prose(EditionField.CheckText, check.Text),
        Method = EditionFields.Prints(edition, EditionField.CheckMethod) ? check.Method : null,
        Command = Keep(EditionField.CheckCommand, check.Command),
        Expect = Prose(EditionField.CheckExpect, check.Expect),
        Passes = Keep(EditionField.CheckExpect, check.Passes),
        Extensions = Keep(EditionField.CheckExtensions, check.Extensions),
    };

    private IReadOnlyList<NamedEntry> Named(EditionField field, IReadOnlyList<NamedEntry> entries) =>
        [.. Keep(field, entries).Select(entry => entry with { Description = Prose(entry.Description) })];

    private T? Keep<T>(EditionField field, T? value)
        where T : class =>
        EditionFields.Prints(edition, field) ? value : null;

    private IReadOnlyList<T> Keep<T>(EditionField field, IReadOnlyList<T> values) =>
        EditionFields.Prints(edition, field) ? values : [];

    private ProseDocument? Prose(EditionField field, ProseDocument? prose) => Prose(Keep(field, prose));

    private ProseDocument? Prose(ProseDocument? prose) => prose is null ? null : rewriter.Rewrite(prose);

    /// <summary>A link to what is left out would lead nowhere: its words are alone.</summary>
    private IReadOnlyList<ProseInline>? WithoutLink(ProseInline inline) =>
        inline is ReferenceInline reference && LeadsNowhere(reference.Target.Kind)
            ? reference.Inlines
            : null;

    private bool LeadsNowhere(ProseTargetKind kind) => kind switch
    {
        ProseTargetKind.Chapter => !EditionFields.Prints(edition, EditionField.Chapters),
        ProseTargetKind.Term => !EditionFields.Prints(edition, EditionField.Glossary),
        ProseTargetKind.Reference => !EditionFields.Prints(edition, EditionField.References),
        ProseTargetKind.Control or ProseTargetKind.Group => false,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
