namespace Checklist.Core.Documents;

/// <param name="Key">Without its <c>x-</c>.</param>
/// <param name="Text">The value as text; lists and mappings in YAML's flow style.</param>
public sealed record DocumentExtension(string Key, string Text);
