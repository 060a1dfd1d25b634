namespace Checklist.Core.Revisions.Changes;

/// <summary>One value that differs between two records.</summary>
/// <param name="Path">Names from the outside in; an entry of a list is named by its id.</param>
/// <param name="Old">Null where there was none.</param>
/// <param name="New">Null where there no longer is one.</param>
public sealed record FieldChange(IReadOnlyList<string> Path, FieldValue? Old, FieldValue? New)
{
    /// <summary>For an added entry of a list: the id of the entry before it, empty for the first; null for anything else.</summary>
    public string? After { get; init; }

    /// <summary>The entries of a list are the same and are in another order; both values are lists of their ids.</summary>
    public bool IsOrder { get; init; }

    /// <summary>The innermost name.</summary>
    public string Key => Path[^1];

    /// <summary>As people read it: <c>checks.a.text</c>.</summary>
    public string Name => string.Join('.', Path);

    /// <summary>The change as seen from a place further inside.</summary>
    /// <param name="depth">How many of the outer names fall away.</param>
    public FieldChange Inside(int depth) => this with { Path = [.. Path.Skip(depth)] };
}
