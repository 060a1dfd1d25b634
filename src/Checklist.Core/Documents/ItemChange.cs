namespace Checklist.Core.Documents;

/// <summary>What happened to a control since an earlier release.</summary>
/// <param name="Since">The version of that release.</param>
/// <param name="Words">The weightiest first: <c>requirement changed</c>, <c>new</c>.</param>
/// <param name="ToDo">What it asks of its reader: <c>audit again</c>.</param>
public sealed record ItemChange(string Since, IReadOnlyList<string> Words, string ToDo)
{
    /// <summary>It was not there, or not in force.</summary>
    public bool IsNew { get; init; }
}
