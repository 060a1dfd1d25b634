using System.Collections;

namespace Checklist.Core.Templates;

/// <summary>A list that templates go through and cannot change.</summary>
internal abstract class ReadOnlyValues : IList
{
    public abstract int Count { get; }

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public object? this[int index]
    {
        get => At(index);
        set => throw new NotSupportedException();
    }

    public IEnumerator GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return At(index);
        }
    }

    public void CopyTo(Array array, int index)
    {
        foreach (var value in this)
        {
            array.SetValue(value, index++);
        }
    }

    public abstract int IndexOf(object? value);

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public int Add(object? value) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public void Insert(int index, object? value) => throw new NotSupportedException();

    public void Remove(object? value) => throw new NotSupportedException();

    public void RemoveAt(int index) => throw new NotSupportedException();

    protected abstract object At(int index);
}

/// <summary>Models, or texts, that are made.</summary>
internal sealed class ModelList(object[] values) : ReadOnlyValues
{
    public override int Count => values.Length;

    public override int IndexOf(object? value) => Array.IndexOf(values, value);

    protected override object At(int index) => values[index];
}

/// <summary>
/// Models each of which is made when a template comes to it, so that a page with all controls of a catalog holds one of
/// them at a time. A template that goes through the list twice makes them twice.
/// </summary>
internal sealed class ModelsOnDemand<T>(IReadOnlyList<T> things, Func<T, TemplateModel> make) : ReadOnlyValues
{
    public override int Count => things.Count;

    public override int IndexOf(object? value) => -1; // what a template holds was made for it alone

    protected override object At(int index) => make(things[index]).Values;
}
