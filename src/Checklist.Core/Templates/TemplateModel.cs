namespace Checklist.Core.Templates;

/// <summary>
/// What a template can name. Texts are escaped for the template's format before they come here, so a template only
/// loops and chooses. A value that is absent is null, which is false in a template.
/// </summary>
public sealed class TemplateModel
{
    private static readonly ModelList NoValues = new([]); // most lists of a control are empty; one serves all
    private static readonly object Yes = true;
    private static readonly object No = false;

    public TemplateModel() => Values = new ModelValues(null, 0);

    /// <summary>A thing with about so many names.</summary>
    internal TemplateModel(int names) => Values = new ModelValues(null, names);

    /// <summary>A thing whose names are noted when a template asks for them.</summary>
    /// <param name="kind">The path in the file format of what the model describes, so that a build knows which fields its templates
    /// print.</param>
    /// <param name="names">How many names will be added, about: growing to fifty in small steps takes twice the memory.</param>
    public TemplateModel(string kind, int names = 0) => Values = new ModelValues(kind, names);

    internal ModelValues Values { get; }

    public TemplateModel Add(string name, string? text)
    {
        Values.Add(name, text);
        return this;
    }

    /// <summary>Null for nothing.</summary>
    internal TemplateModel Add(string name, RenderedText? text)
    {
        Values.Add(name, text);
        return this;
    }

    public TemplateModel Add(string name, int number)
    {
        Values.Add(name, number);
        return this;
    }

    public TemplateModel Add(string name, bool flag)
    {
        Values.Add(name, flag ? Yes : No);
        return this;
    }

    public TemplateModel Add(string name, TemplateModel? model)
    {
        Values.Add(name, model?.Values);
        return this;
    }

    public TemplateModel Add(string name, IEnumerable<TemplateModel> models) => AddList(name, [.. models.Select(model => model.Values)]);

    /// <summary>A model for each of a list's things, without the iterator of a query: a control has a dozen lists.</summary>
    public TemplateModel Add<T>(string name, IReadOnlyList<T> things, Func<T, TemplateModel> make) =>
        AddMade(name, things, make, static model => model.Values);

    /// <summary>The same for texts.</summary>
    public TemplateModel Add<T>(string name, IReadOnlyList<T> things, Func<T, string> make) =>
        AddMade(name, things, make, static text => text);

    /// <summary>
    /// A list whose models are made while a template goes through it: for long lists that are read once, from the first to the last.
    /// </summary>
    public TemplateModel AddOnDemand<T>(string name, IReadOnlyList<T> things, Func<T, TemplateModel> make)
    {
        Values.Add(name, new ModelsOnDemand<T>(things, make));
        return this;
    }

    public TemplateModel Add(string name, IEnumerable<string> texts) => AddList(name, [.. texts]);

    private TemplateModel AddMade<T, TMade>(string name, IReadOnlyList<T> things, Func<T, TMade> make, Func<TMade, object> valueOf)
    {
        var values = things.Count == 0 ? [] : new object[things.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = valueOf(make(things[index]));
        }

        return AddList(name, values);
    }

    private TemplateModel AddList(string name, object[] values)
    {
        Values.Add(name, values.Length == 0 ? NoValues : new ModelList(values));
        return this;
    }
}
