namespace Checklist.Pdf.Layout;

/// <summary>Lines in monospace, kept as they are; one that is too long goes on below.</summary>
public sealed record CodeBlock(string Text) : Block;
