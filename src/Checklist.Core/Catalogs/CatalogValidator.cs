using Checklist.Core.Catalogs.Rules;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Catalogs;

/// <summary>Checks what a catalog means: ids, references, links, dates, parameters. Reports all that is wrong, each mistake once.</summary>
public static class CatalogValidator
{
    /// <summary>The catalog with an id for every entry, or null when it has errors, from reading it or from here.</summary>
    public static ValidatedCatalog? Validate(Catalog catalog, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        MissingIdRule.Check(catalog, findings);
        var complete = IdAssigner.Assign(catalog);
        var index = new CatalogIndex(complete);

        UniqueIdRule.Check(complete, findings);
        DateRule.Check(complete, findings);
        ParameterRule.Check(complete, findings);
        ChapterRule.Check(complete, index, findings);
        ControlRule.Check(index, findings);
        GuideRule.Check(index, findings);
        FrameworkRule.Check(complete, index, findings);
        CycleRule.Check(complete, index, findings);
        ReferenceRule.Check(complete, index, findings);
        ConditionRule.Check(complete, index, findings);
        PassesRule.Check(complete, index, findings);
        ProseRule.Check(complete, index, findings);
        return findings.HasErrors || !catalog.IsSound ? null : new ValidatedCatalog(complete, index);
    }
}
