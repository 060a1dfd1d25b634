namespace Checklist.Core.Yaml.Shapes;

/// <summary>A mapping with known keys. The fields are given by a function because groups hold groups.</summary>
/// <param name="name">In messages: <c>unknown key in control</c>; also its name in the JSON Schema.</param>
public sealed class MappingShape(string name, Func<IReadOnlyList<FieldShape>> fields) : Shape
{
    private readonly Lazy<IReadOnlyList<FieldShape>> fields = new(fields);
    private readonly Lazy<Dictionary<string, FieldShape>> fieldsByKey = new(() => fields().ToDictionary(field => field.Key, StringComparer.Ordinal));

    public string Name { get; } = name;

    /// <summary>Keys that start with <c>x-</c> are kept.</summary>
    public bool AllowsOwnKeys { get; init; }

    public IReadOnlyList<FieldShape> Fields => fields.Value;

    public override string Noun => "a mapping";

    public FieldShape? Find(string key) => fieldsByKey.Value.GetValueOrDefault(key);
}
