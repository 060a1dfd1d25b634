using System.Globalization;
using System.Text;

namespace Checklist.Core.Prose;

internal static class HtmlNumbers
{
    public static StringBuilder AppendNumber(this StringBuilder builder, int number) => builder.Append(CultureInfo.InvariantCulture, $"{number}");
}
