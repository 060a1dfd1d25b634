namespace Checklist.Core.Writers.Coverage;

/// <summary>How much of the catalog one output prints.</summary>
/// <param name="Name">The file or folder below the catalog's output folder.</param>
/// <param name="What">The output in a few words.</param>
/// <param name="PrintedCount">Fields that the catalog uses and the output prints.</param>
/// <param name="UsedCount">Fields that the catalog uses and an output could print.</param>
/// <param name="Gaps">In the order of the output's table; what the catalog's own templates drop comes first.</param>
public sealed record OutputCoverage(string Name, string What, int PrintedCount, int UsedCount, IReadOnlyList<FieldGap> Gaps);
