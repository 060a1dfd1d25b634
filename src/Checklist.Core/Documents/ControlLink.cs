namespace Checklist.Core.Documents;

/// <summary>Another control as a control's text names it.</summary>
public sealed record ControlLink(string Id, string Label, string Title);
