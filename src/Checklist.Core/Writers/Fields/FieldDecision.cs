namespace Checklist.Core.Writers.Fields;

/// <summary>One decision for some fields.</summary>
/// <param name="Reason">
/// Key of its words for what is left out: they end a sentence that starts with the field. Words for who reads the table, for what is not
/// applicable. Empty for what is printed.
/// </param>
public sealed record FieldDecision(FieldFate Fate, string Reason, IReadOnlyList<string> Fields)
{
    public static FieldDecision Printed(params IReadOnlyList<string> fields) => new(FieldFate.Printed, "", fields);

    public static FieldDecision LeftOut(string reason, params IReadOnlyList<string> fields) => new(FieldFate.LeftOut, reason, fields);

    public static FieldDecision NotApplicable(string reason, params IReadOnlyList<string> fields) =>
        new(FieldFate.NotApplicable, reason, fields);
}

/// <summary>What an output does with a field of the source.</summary>
public enum FieldFate
{
    Printed,

    /// <summary>The output could print it and does not.</summary>
    LeftOut,

    /// <summary>There is nothing to print: the field tells the build what to do.</summary>
    NotApplicable,
}
