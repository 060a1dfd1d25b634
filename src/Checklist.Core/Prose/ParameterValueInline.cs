namespace Checklist.Core.Prose;

/// <summary>A parameter's value in the text, or its label where it has none.</summary>
/// <param name="IsSet">False prints as <c>[label]</c>: a blank to fill in.</param>
public sealed record ParameterValueInline(string Id, string Text, bool IsSet) : ProseInline;
