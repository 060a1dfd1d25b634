namespace Checklist.Core.Writers.Coverage;

/// <summary>Fields that the catalog uses and an output does not print, for one reason.</summary>
/// <param name="Fields">With the number of times that the catalog uses each.</param>
public sealed record FieldGap(string Reason, IReadOnlyList<(string Field, int Uses)> Fields);
