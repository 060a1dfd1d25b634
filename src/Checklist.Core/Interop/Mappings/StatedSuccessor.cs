using Checklist.Core.Text;

namespace Checklist.Core.Interop.Mappings;

/// <summary>One statement of a mapping file, with the ids as they are written there.</summary>
/// <param name="Old">Null where the file says that the new control is new.</param>
/// <param name="New">Null where the file says that nothing took the place of the old one.</param>
internal sealed record StatedSuccessor(string? Old, string? New, StatedKind Kind, SourceSpan Place);

/// <summary>What a mapping says of a pair.</summary>
internal enum StatedKind
{
    /// <summary>Nothing that tells a move from a part.</summary>
    Unsaid,
    Moved,
    Split,
    Merged,
}
