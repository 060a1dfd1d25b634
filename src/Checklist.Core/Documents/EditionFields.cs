using static Checklist.Core.Documents.EditionField;

namespace Checklist.Core.Documents;

/// <summary>Which fields an edition prints. The guide prints all.</summary>
internal static class EditionFields
{
    public static readonly IReadOnlySet<EditionField> Handout = new HashSet<EditionField>
    {
        EditionField.Summary, EditionField.Revisions, Roles, Platforms, Levels, References, Parameters, SectionSummary,
        ReplacedBy, ItemLevels, ItemRoles, ItemPlatforms, Statement,
        CheckText, CheckMethod, CheckCommand, CheckExpect,
    };

    /// <summary>Auditors refer to clauses of a standard.</summary>
    public static readonly IReadOnlySet<EditionField> Worksheet = new HashSet<EditionField>(Handout) { Frameworks, Mappings };

    public static readonly IReadOnlySet<EditionField> Card = new HashSet<EditionField> { ReplacedBy };

    public static readonly IReadOnlySet<EditionField> Summary = new HashSet<EditionField>
    {
        EditionField.Summary, EditionField.Revisions, Roles, ReplacedBy, ItemRoles,
    };

    public static bool Prints(Edition edition, EditionField field) => Editions.Of(edition).Fields?.Contains(field) ?? true;
}
