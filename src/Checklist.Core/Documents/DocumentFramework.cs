namespace Checklist.Core.Documents;

public sealed record DocumentFramework(string Id, string Title, string? Version, string? Url)
{
    /// <summary>All that it asks for, or empty where the catalog does not list it.</summary>
    public IReadOnlyList<DocumentFrameworkItem> Items { get; init; } = [];

    /// <summary>Title with its version, as in <c>NIST SP 800-53 rev5</c>.</summary>
    public string Name => Version is null ? Title : $"{Title} {Version}";
}
