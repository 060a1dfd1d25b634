using System.Collections;

namespace Checklist.Core.Templates;

/// <summary>
/// A list of models each of which is made when a template comes to it, so that a page with all controls of a catalog holds one of
/// them at a time. A template that goes through the list twice makes them twice.
/// </summary>
internal sealed class ModelsOnDemand<T>(IReadOnlyList<T> things, Func<T, TemplateModel> make) : IList
{
    public int Count => things.Count;

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public object? this[int index]
    {
        get => make(things[index]).Values;
        set => throw new NotSupportedException();
    }

    public IEnumerator GetEnumerator() => things.Select(thing => make(thing).Values).GetEnumerator();

    public void CopyTo(Array array, int index)
    {
        foreach (var values in this)
        {
            array.SetValue(values, index++);
        }
    }

    public bool Contains(object? value) => false; // what a template holds was made for it alone

    public int IndexOf(object? value) => -1;

    public int Add(object? value) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public void Insert(int index, object? value) => throw new NotSupportedException();

    public void Remove(object? value) => throw new NotSupportedException();

    public void RemoveAt(int index) => throw new NotSupportedException();
}
