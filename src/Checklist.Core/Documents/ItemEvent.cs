namespace Checklist.Core.Documents;

/// <summary>One station in the life of a control.</summary>
/// <param name="What">Words for it: <c>introduced</c>, <c>requirement changed</c>, <c>text changed</c>, <c>withdrawn</c>.</param>
public sealed record ItemEvent(string Version, string What);
