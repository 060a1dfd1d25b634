using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Coverage;

/// <summary>How the controls serve one framework.</summary>
/// <param name="ItemCount">Items that the catalog lists for the framework; 0 where it lists none, so that gaps cannot be seen.</param>
/// <param name="NamedCount">Items that controls in force are mapped to.</param>
/// <param name="Uncovered">Listed items that no control in force is mapped to.</param>
/// <param name="Unmapped">Controls in force that serve no item of it.</param>
public sealed record FrameworkCoverage(
    string Name, int ItemCount, int NamedCount, IReadOnlyList<DocumentFrameworkItem> Uncovered, IReadOnlyList<ControlLink> Unmapped);
