namespace Checklist.Core.Text;

public enum SourceFileState
{
    Read,
    Missing,
    Unreadable,

    /// <summary>Larger than <see cref="Limits.FileBytes"/>.</summary>
    TooLarge,

    /// <summary>A link leads out of the folder.</summary>
    Outside,
}
