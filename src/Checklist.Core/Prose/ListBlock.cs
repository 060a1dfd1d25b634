namespace Checklist.Core.Prose;

/// <param name="Start">Number of the first item of an ordered list.</param>
/// <param name="IsTight">Items stand without space between them.</param>
public sealed record ListBlock(bool IsOrdered, int Start, bool IsTight, IReadOnlyList<ListItem> Items) : ProseBlock;
