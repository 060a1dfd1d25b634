namespace Checklist.Core.Writers.Fields;

/// <summary>What an output does with a field of the source.</summary>
public enum FieldFate
{
    Printed,

    /// <summary>The output could print it and does not.</summary>
    LeftOut,

    /// <summary>There is nothing to print: the field tells the build what to do.</summary>
    NotApplicable,
}
