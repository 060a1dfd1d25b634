namespace Checklist.Core.Writers.Fields;

/// <summary>A field that the tool's templates print in an output and the catalog's own do not.</summary>
/// <param name="Output">As in <see cref="OutputFields.Name"/>.</param>
/// <param name="Template">The catalog's template that most likely dropped it, by its path below <c>templates</c>.</param>
public sealed record FieldLoss(string Output, string Field, string Template);
