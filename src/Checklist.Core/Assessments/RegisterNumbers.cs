using System.Globalization;

namespace Checklist.Core.Assessments;

/// <summary>
/// Gives findings the numbers that follow: in the form of the last one, after the highest of this form in any audit of the catalog, so that
/// a number is not used again.
/// </summary>
internal sealed class RegisterNumbers
{
    private const int MostDigits = 9; // of a number that can be counted on

    private readonly string prefix;
    private readonly int digits;
    private int last;

    /// <summary>Counts on after what is there.</summary>
    /// <param name="own">The numbers of this audit, in order.</param>
    /// <param name="others">Those of the other audits.</param>
    /// <param name="firstForm">What the first number is formed like where there is none.</param>
    public RegisterNumbers(IReadOnlyList<string> own, IReadOnlyList<string> others, string firstForm = "F-00")
    {
        var form = own.LastOrDefault(IsCounted) ?? others.LastOrDefault(IsCounted) ?? firstForm;
        prefix = PrefixOf(form);
        digits = form.Length - prefix.Length;
        last = own.Concat(others).Where(id => IsCounted(id) && PrefixOf(id).Equals(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(id => int.Parse(id.AsSpan(PrefixOf(id).Length), CultureInfo.InvariantCulture))
            .DefaultIfEmpty(0).Max();
    }

    public string Next()
    {
        last++;
        return prefix + last.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    private static bool IsCounted(string id) => id.Length - PrefixOf(id).Length is > 0 and <= MostDigits;

    private static string PrefixOf(string id) => id.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
}
