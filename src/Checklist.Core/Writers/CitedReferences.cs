using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers;

/// <summary>Which references a page cites: told before the page is made, as its contents come before what cites them.</summary>
internal static class CitedReferences
{
    /// <summary>Those that prose links to, but for chapters and other profiles, and those that controls list.</summary>
    public static IEnumerable<DocumentReference> Of(ChecklistDocument document)
    {
        var cited = document.Items.SelectMany(item => item.References).Select(reference => reference.Id).ToHashSet(StringComparer.Ordinal);
        var descriptions = document.Parameters.Select(parameter => parameter.Description).OfType<ProseDocument>();
        foreach (var prose in PrintedProse.Of(document with { Matrix = null }, withChapters: false).Concat(descriptions))
        {
            foreach (var inline in ProseWalker.Inlines(prose))
            {
                if (inline is ReferenceInline { Target: { Kind: ProseTargetKind.Reference } target })
                {
                    cited.Add(target.Id);
                }
            }
        }

        return document.References.Where(reference => cited.Contains(reference.Id));
    }
}
