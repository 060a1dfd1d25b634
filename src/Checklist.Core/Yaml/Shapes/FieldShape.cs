namespace Checklist.Core.Yaml.Shapes;

/// <summary>One key of a mapping.</summary>
/// <param name="Description">One sentence for editors and the manual, Markdown.</param>
/// <param name="Default">What holds without the key, or null where nothing does.</param>
public sealed record FieldShape(string Key, Shape Shape, string Description, string? Default = null)
{
    public bool IsRequired { get; init; }
}
