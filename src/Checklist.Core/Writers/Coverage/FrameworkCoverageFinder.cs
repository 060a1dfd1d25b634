using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Coverage;

/// <summary>Compares the items of each framework with those that controls are mapped to.</summary>
internal static class FrameworkCoverageFinder
{
    public static IReadOnlyList<FrameworkCoverage> Find(ChecklistDocument document)
    {
        var active = document.Items.Where(item => !item.IsWithdrawn).ToList();
        return [.. document.Frameworks.Select(framework => Of(framework, active))];
    }

    private static FrameworkCoverage Of(DocumentFramework framework, IReadOnlyList<ChecklistItem> active)
    {
        var mapped = active.Where(item => item.Mappings.Any(IsOfFramework)).ToList();
        var named = mapped.SelectMany(item => item.Mappings.Where(IsOfFramework))
            .SelectMany(mapping => mapping.Ids).ToHashSet(StringComparer.Ordinal);
        return new FrameworkCoverage(
            framework.Name,
            framework.Items.Count,
            named.Count,
            [.. framework.Items.Where(item => !named.Contains(item.Id))],
            [.. active.Except(mapped).Select(item => new ControlLink(item.Id, item.Label, item.Title))]);

        bool IsOfFramework(DocumentMapping mapping) => mapping.Framework.Id == framework.Id;
    }
}
