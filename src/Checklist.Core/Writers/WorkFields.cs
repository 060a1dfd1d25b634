using Checklist.Core.Documents;

namespace Checklist.Core.Writers;

/// <summary>
/// What <c>checklist.html</c> carries: what is asked, why, and how to put it right. What explains a control further stands in the
/// guide, and would make the file half as large again. Digests are those of the whole text.
/// </summary>
internal static class WorkFields
{
    public static ChecklistDocument Keep(ChecklistDocument document) => document with
    {
        Glossary = [],
        Sections = [.. document.Sections.Select(Keep)],
    };

    /// <summary>Whether the guide says more about a control than this file.</summary>
    public static bool LeavesOut(ChecklistDocument document) => document.Items.Any(item =>
        item.Default is not null || item.Impact is not null || item.Guidance is not null || item.TypicalEvidence.Count > 0 || item.Mappings.Count > 0 || item.References.Count > 0 || item.Related.Count > 0
        || item.Requires.Count > 0 || item.Guide is not null || item.Extensions.Count > 0);

    private static ChecklistSection Keep(ChecklistSection section) => section with
    {
        Items = [.. section.Items.Select(Keep)],
        Sections = [.. section.Sections.Select(Keep)],
    };

    private static ChecklistItem Keep(ChecklistItem item) => item with
    {
        Default = null,
        Impact = null,
        Guidance = null,
        TypicalEvidence = [],
        Mappings = [],
        References = [],
        Related = [],
        Requires = [],
        Replaces = [],
        Guide = null,
        Since = null,
        Extensions = [],
    };
}
