using System.Globalization;
using System.Text.RegularExpressions;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>What of a number, a date or a choice is a pass: <c>passes</c> of a check.</summary>
/// <param name="Place">Where it stands, for findings about it as a whole.</param>
public sealed record PassCriteria(SourceSpan Place)
{
    public PassBound? Minimum { get; init; }

    public PassBound? Maximum { get; init; }

    public PassBound? NotBefore { get; init; }

    public PassBound? NotAfter { get; init; }

    public IReadOnlyList<PassBound> Of { get; init; } = [];

    /// <summary>Ids of the parameters that values are compared with.</summary>
    internal IEnumerable<string> Parameters => new[] { Minimum, Maximum, NotBefore, NotAfter }
        .OfType<PassBound>()
        .Concat(Of)
        .Select(bound => bound switch
        {
            PassParameter parameter => parameter.Id,
            PassDay day => day.Parameter,
            _ => null,
        })
        .OfType<string>();

    internal static PassCriteria Read(EntryReader entry) => new(entry.Place)
    {
        Minimum = Bound(entry.Text("min")),
        Maximum = Bound(entry.Text("max")),
        NotBefore = Bound(entry.Text("not-before")),
        NotAfter = Bound(entry.Text("not-after")),
        Of = [.. entry.Texts("of").Select(PassBound.Read)],
    };

    private static PassBound? Bound(SourcedText? text) => text is null ? null : PassBound.Read(text);
}

/// <summary>A value that answers are compared with.</summary>
public abstract partial record PassBound(SourcedText Text)
{
    public static PassBound Read(SourcedText text)
    {
        if (ParameterPattern().Match(text.Value) is { Success: true } parameter)
        {
            return new PassParameter(text, parameter.Groups["id"].Value);
        }

        return DayPattern().Match(text.Value) is { Success: true } day ? ReadDay(text, day.Groups) : new PassLiteral(text);
    }

    private static PassDay ReadDay(SourcedText text, GroupCollection groups) => new(text)
    {
        IsBefore = groups["sign"].Value == "-",
        Count = groups["count"].Success ? int.Parse(groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null,
        Parameter = groups["id"].Success ? groups["id"].Value : null,
        Unit = groups["unit"].Success ? groups["unit"].Value : null,
    };

    [GeneratedRegex(@"^\s*\{\{\s*(?<id>[A-Za-z0-9][A-Za-z0-9._-]*)\s*\}\}\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterPattern();

    [GeneratedRegex(
        @"^\s*today(?:\s*(?<sign>[+-])\s*(?:(?<count>[0-9]{1,5})\s*(?<unit>day|week|month|year)s?"
            + @"|\{\{\s*(?<id>[A-Za-z0-9][A-Za-z0-9._-]*)\s*\}\}(?:\s*(?<unit>day|week|month|year)s?)?))?\s*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();
}

/// <summary>The value as it is written.</summary>
public sealed record PassLiteral(SourcedText Text) : PassBound(Text)
{
    public string Value => Text.Value.Trim();
}

/// <summary>The value in force of a parameter: <c>{{ id }}</c>.</summary>
public sealed record PassParameter(SourcedText Text, string Id) : PassBound(Text);

/// <summary>A day counted from the day of the answer: <c>today - 30 days</c>.</summary>
public sealed record PassDay(SourcedText Text) : PassBound(Text)
{
    public bool IsBefore { get; init; }

    /// <summary>Null where a parameter says it, or where the day itself is meant.</summary>
    public int? Count { get; init; }

    /// <summary>A whole number of <see cref="Unit"/>, or a duration where there is no unit.</summary>
    public string? Parameter { get; init; }

    /// <summary>
    /// <c>day</c>, <c>week</c>, <c>month</c> or <c>year</c>; null for the day itself and for a parameter that is a duration.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>The day itself is meant.</summary>
    public bool IsToday => Count is null && Parameter is null;

    /// <summary>Null where the value of the parameter is no length of time.</summary>
    /// <param name="valueOf">The value in force of a parameter, or null.</param>
    public DateOnly? From(DateOnly today, Func<string, string?> valueOf)
    {
        if (IsToday)
        {
            return today;
        }

        return Unit is null
            ? ParameterDuration.Parse(valueOf(Parameter!))?.Shift(today, IsBefore)
            : ParameterDuration.Shift(today, Count ?? Number(valueOf(Parameter!)), Unit, IsBefore);
    }

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
