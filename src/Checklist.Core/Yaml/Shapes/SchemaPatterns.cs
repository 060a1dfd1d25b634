using System.Globalization;
using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml.Shapes;

/// <summary>
/// Patterns that hold JSON Schema to what texts may hold. They mean the same with and without the flag for Unicode, which some
/// validators set: half of a pair that encodes one character is refused, whole pairs are not.
/// </summary>
internal static class SchemaPatterns
{
    private const string Blank = "(?=[\\s\\S]*\\S)"; // of what follows, at least one character is seen

    private const string LineEnds = "\\n\\r\\u2028\\u2029";

    /// <summary>Control characters, the two noncharacters, and what turns the reading direction.</summary>
    private static readonly string Forbidden =
        "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufffe\\uffff" + Class(HiddenCharacters.Refused);

    /// <summary>Those that nobody sees, without those that some script needs: no pattern looks at what is beside a character.</summary>
    private static readonly string Hidden = Class(HiddenCharacters.NeverNeeded.Where(code => code <= '\uffff'));

    public static readonly string Line = $"^{Blank}{Texts(LineEnds)}\\n*$";

    public static readonly string Value = $"^{Blank}{Texts(LineEnds + Hidden)}\\n*$";

    public static readonly string Prose = $"^{Blank}{Texts("")}$";

    public static readonly string Code = $"^{Blank}{Texts(Hidden)}$";

    /// <summary>Blank texts too.</summary>
    public static readonly string Any = $"^{Texts("")}$";

    /// <summary>Keys, and values that programs compare.</summary>
    public static readonly string AnyValue = $"^{Texts(Hidden)}$";

    /// <summary>A key of the author's own: <c>x-</c> and more.</summary>
    public static readonly string OwnKey = $"^x-(?=[\\s\\S]){Texts(Hidden)}$";

    /// <summary>A form of one line, whose characters are not all in its pattern.</summary>
    public static string OfForm(string pattern) => $"^{Blank}(?={Texts(LineEnds + Hidden)}$){pattern[1..]}";

    private static string Texts(string others) => $"(?:[^{Forbidden}{others}\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff])*";

    /// <summary>As ranges where codes follow each other.</summary>
    private static string Class(IEnumerable<int> codes)
    {
        var builder = new StringBuilder();
        var sorted = codes.Order().ToList();
        for (var index = 0; index < sorted.Count; index++)
        {
            var last = index;
            while (last + 1 < sorted.Count && sorted[last + 1] == sorted[last] + 1)
            {
                last++;
            }

            builder.Append(CultureInfo.InvariantCulture, $"\\u{sorted[index]:x4}").Append(last > index ? "-" : "");
            builder.Append(last > index ? string.Create(CultureInfo.InvariantCulture, $"\\u{sorted[last]:x4}") : "");
            index = last;
        }

        return builder.ToString();
    }
}
