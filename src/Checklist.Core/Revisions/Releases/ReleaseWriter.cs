using System.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>Writes a release as JSON for people and for version control: names in order, one value a line, two spaces a level.</summary>
public static class ReleaseWriter
{
    public static byte[] Write(Release release) => Write(release.Root);

    public static byte[] Write(FieldMap root)
    {
        var builder = new StringBuilder();
        Append(builder, root, 0);
        return Encoding.UTF8.GetBytes(builder.Append('\n').ToString());
    }

    private static void Append(StringBuilder builder, FieldValue value, int depth)
    {
        switch (value)
        {
            case FieldProse prose: // one line: who compares two releases uses the tool
                CanonicalBytes.AppendProse(builder, prose);
                break;
            case FieldText text:
                CanonicalBytes.AppendText(builder, text.Value);
                break;
            case FieldFlag flag:
                builder.Append(flag.Value ? "true" : "false");
                break;
            case FieldList list:
                AppendLines(builder, '[', list.Items, ']', depth, Append);
                break;
            case FieldMap map:
                AppendLines(builder, '{', map.Members, '}', depth, AppendMember);
                break;
            default:
                throw new InvalidOperationException($"no JSON for {value.GetType().Name}");
        }
    }

    private static void AppendMember(StringBuilder builder, KeyValuePair<string, FieldValue> member, int depth)
    {
        CanonicalBytes.AppendText(builder, member.Key);
        builder.Append(": ");
        Append(builder, member.Value, depth);
    }

    private static void AppendLines<T>(
        StringBuilder builder, char open, IReadOnlyCollection<T> items, char close, int depth, Action<StringBuilder, T, int> append)
    {
        builder.Append(open);
        var separator = "\n";
        foreach (var item in items)
        {
            builder.Append(separator).Append(' ', 2 * (depth + 1));
            append(builder, item, depth + 1);
            separator = ",\n";
        }

        if (items.Count > 0)
        {
            builder.Append('\n').Append(' ', 2 * depth);
        }

        builder.Append(close);
    }
}
