using Checklist.Core.Prose;

namespace Checklist.Core.Catalogs;

/// <summary>All prose of a catalog, in the order of the model.</summary>
public static class CatalogProse
{
    public static IEnumerable<ProseDocument> All(Catalog catalog)
    {
        var ofCatalog = catalog.Glossary.Select(entry => entry.Definition)
            .Concat(catalog.Roles.Select(role => role.Description))
            .Concat(catalog.Platforms.Select(platform => platform.Description))
            .Concat(catalog.Levels.Select(level => level.Description))
            .Concat(catalog.Parameters.Select(parameter => parameter.Description))
            .Concat(catalog.Revisions.Select(revision => revision.Summary))
            .Concat(catalog.Chapters.SelectMany(chapter => (ProseDocument?[])[chapter.Summary, chapter.Prose]))
            .Prepend(catalog.Summary);
        return ofCatalog.OfType<ProseDocument>().Concat(catalog.Groups.SelectMany(OfGroup));
    }

    private static IEnumerable<ProseDocument> OfGroup(ControlGroup group)
    {
        var own = group.Summary is null ? [] : (ProseDocument[])[group.Summary];
        return own.Concat(group.Controls.SelectMany(Of)).Concat(group.Groups.SelectMany(OfGroup));
    }

    /// <summary>All prose of a control.</summary>
    public static IReadOnlyList<ProseDocument> Of(Control control)
    {
        var found = new List<ProseDocument>();
        found.AddIfAny(control.Statement);
        foreach (var field in ReadingFields.All)
        {
            found.AddIfAny(field.Of(control));
        }

        found.AddIfAny(control.Remediation?.Text);
        foreach (var check in control.Checks)
        {
            found.AddIfAny(check.Text);
            found.AddIfAny(check.Expect);
        }

        found.AddRange(control.TypicalEvidence);
        return found;
    }
}
