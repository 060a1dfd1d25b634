namespace Checklist.Core.Yaml.Shapes;

/// <summary>
/// What a place in a file may hold. The tables of shapes are the one definition of a file format: the checker, the
/// JSON Schema and the manual's reference are all made from them.
/// </summary>
public abstract class Shape
{
    private protected Shape()
    {
    }

    /// <summary>As a message names it, with its article: <c>a list of texts</c>.</summary>
    public abstract string Noun { get; }
}
