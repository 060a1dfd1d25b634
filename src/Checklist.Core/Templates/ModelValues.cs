using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>The values of one model. Tells a run that watches which of its names a template asks for.</summary>
/// <param name="kind">Null for a model that no run watches.</param>
/// <param name="capacity">How many values will be added, about.</param>
internal sealed class ModelValues(string? kind, int capacity) : IScriptObject
{
    private ModelShape shape = ModelShape.Empty;
    private object?[] values = capacity == 0 ? [] : new object?[capacity];
    private ScriptObject? own; // what a template has set; the names of models stay those that the tool gives

    public int Count => shape.Names.Count + (own?.Count ?? 0);

    public bool IsReadOnly { get; set; }

    public void Add(string name, object? value)
    {
        var place = shape.Names.Count;
        if (place == values.Length)
        {
            Array.Resize(ref values, Math.Max(6, 2 * place));
        }

        shape = shape.With(name);
        values[place] = value;
    }

    public IEnumerable<string> GetMembers() => shape.Names.Concat(own?.GetMembers() ?? []);

    public bool Contains(string member) => shape.IndexOf(member) >= 0 || (own?.Contains(member) ?? false);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (kind is not null && context is SharedTemplateContext { Names: { } names })
        {
            names.Add(new ModelName(kind, member));
        }

        if (own is not null && own.TryGetValue(context, span, member, out value))
        {
            return true;
        }

        var place = shape.IndexOf(member);
        value = place < 0 ? null : values[place] is RenderedText text ? text.ToString() : values[place];
        return place >= 0;
    }

    /// <summary>The value of a name by its number in compiled templates, which set nothing here.</summary>
    public object? At(int number)
    {
        var place = shape.PlaceOf(number);
        return place >= 0 ? values[place] : throw new CompiledTemplateException($"there is no `{CompiledValues.NameOf(number)}`");
    }

    public bool CanWrite(string member) => !IsReadOnly && (own?.CanWrite(member) ?? true);

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        !IsReadOnly && (own ??= []).TrySetValue(context, span, member, value, readOnly);

    public bool Remove(string member) => own?.Remove(member) ?? false;

    public void SetReadOnly(string member, bool readOnly) => (own ??= []).SetReadOnly(member, readOnly);

    public IScriptObject Clone(bool deep)
    {
        var clone = new ModelValues(kind, values.Length) { shape = shape, own = (ScriptObject?)own?.Clone(deep) };
        values.CopyTo(clone.values, 0);
        return clone;
    }
}
