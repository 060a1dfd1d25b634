namespace Checklist.Core.Templates;

/// <summary>A name that templates can use of a thing.</summary>
/// <param name="Kind">The path of the thing in the file format, as in <c>control.remediation</c>.</param>
/// <param name="Name">As in <c>severity_text</c>.</param>
public readonly record struct ModelName(string Kind, string Name);
