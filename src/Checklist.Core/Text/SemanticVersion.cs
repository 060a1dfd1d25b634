using System.Globalization;
using System.Numerics;

namespace Checklist.Core.Text;

/// <summary>
/// A version in the order that semantic versioning gives: <c>1.10.0</c> after <c>1.9.0</c>, <c>2.0.0-rc.1</c> before <c>2.0.0</c>.
/// </summary>
public sealed record SemanticVersion(BigInteger Major, BigInteger Minor, BigInteger Patch, string PreRelease) : IComparable<SemanticVersion>
{
    /// <summary>Null for a text that is no version.</summary>
    public static SemanticVersion? Parse(string text)
    {
        var core = text.Split('+')[0];
        var dash = core.IndexOf('-', StringComparison.Ordinal);
        var numbers = (dash < 0 ? core : core[..dash]).Split('.');
        return numbers.Length == 3 && numbers.All(number => number.Length > 0 && number.All(char.IsAsciiDigit))
            ? new SemanticVersion(Number(numbers[0]), Number(numbers[1]), Number(numbers[2]), dash < 0 ? "" : core[(dash + 1)..])
            : null;
    }

    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byNumbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return byNumbers != 0 ? byNumbers : ComparePreRelease(PreRelease, other.PreRelease);
    }

    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(PreRelease.Length == 0 ? "" : "-")}{PreRelease}");

    private static int ComparePreRelease(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return right.Length.CompareTo(left.Length); // a release is after what came before it
        }

        var (lefts, rights) = (left.Split('.'), right.Split('.'));
        for (var index = 0; index < Math.Min(lefts.Length, rights.Length); index++)
        {
            if (ComparePart(lefts[index], rights[index]) is var order and not 0)
            {
                return order;
            }
        }

        return lefts.Length.CompareTo(rights.Length);
    }

    private static int ComparePart(string left, string right)
    {
        var (isLeftNumber, isRightNumber) = (left.All(char.IsAsciiDigit), right.All(char.IsAsciiDigit));
        if (isLeftNumber && isRightNumber)
        {
            return Number(left).CompareTo(Number(right));
        }

        return isLeftNumber != isRightNumber ? (isLeftNumber ? -1 : 1) : string.CompareOrdinal(left, right);
    }

    private static BigInteger Number(string digits) =>
        digits.Length == 0 ? 0 : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
