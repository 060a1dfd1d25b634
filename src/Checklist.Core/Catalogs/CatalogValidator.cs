using Checklist.Core.Catalogs.Rules;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Catalogs;

/// <summary>Checks what a catalog means: ids, references, links, dates, parameters. Reports all that is wrong, each mistake once.</summary>
public static class CatalogValidator
{
    /// <summary>The catalog with an id for every entry, or null when it has errors (which may also come from reading it).</summary>
    public static ValidatedCatalog? Validate(Catalog catalog, DiagnosticBag diagnostics)
    {
        MissingIdRule.Check(catalog, diagnostics);
        var complete = IdAssigner.Assign(catalog);
        var index = new CatalogIndex(complete);

        UniqueIdRule.Check(complete, diagnostics);
        DateRule.Check(complete, diagnostics);
        ParameterRule.Check(complete, diagnostics);
        ChapterRule.Check(complete, index, diagnostics);
        ControlRule.Check(index, diagnostics);
        GuideRule.Check(index, diagnostics);
        FrameworkRule.Check(complete, index, diagnostics);
        CycleRule.Check(complete, index, diagnostics);
        if (catalog.IsComplete)
        {
            // A part that could not be read may define what seems to be missing.
            ReferenceRule.Check(complete, index, diagnostics);
            ConditionRule.Check(complete, index, diagnostics);
            ProseRule.Check(complete, index, diagnostics);
        }

        return diagnostics.HasErrors ? null : new ValidatedCatalog(complete, index);
    }
}
