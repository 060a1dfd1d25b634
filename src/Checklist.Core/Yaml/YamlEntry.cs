namespace Checklist.Core.Yaml;

/// <summary>One key of a mapping with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
