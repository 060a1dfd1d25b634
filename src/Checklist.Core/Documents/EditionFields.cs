using static Checklist.Core.Documents.EditionField;

namespace Checklist.Core.Documents;

/// <summary>Which fields an edition prints. The guide prints all.</summary>
internal static class EditionFields
{
    private static readonly HashSet<EditionField> Handout =
    [
        Summary, EditionField.Revisions, Roles, Platforms, Levels, References, Parameters, SectionSummary,
        ReplacedBy, ItemLevels, ItemRoles, ItemPlatforms, Statement,
        CheckText, CheckMethod, CheckCommand, CheckExpect,
    ];

    private static readonly HashSet<EditionField> Card = [ReplacedBy];

    private static readonly HashSet<EditionField> ForManagers = [Summary, EditionField.Revisions, Roles, ReplacedBy, ItemRoles];

    public static bool Prints(Edition edition, EditionField field) => edition switch
    {
        Edition.Guide => true,
        Edition.Handout => Handout.Contains(field),
        Edition.Card => Card.Contains(field),
        Edition.Summary => ForManagers.Contains(field),
        _ => throw new ArgumentOutOfRangeException(nameof(edition)),
    };
}
