namespace Checklist.Core.Prose;

/// <param name="IsChecked">Null for an item that is not a task.</param>
public sealed record ListItem(bool? IsChecked, IReadOnlyList<ProseBlock> Blocks);
