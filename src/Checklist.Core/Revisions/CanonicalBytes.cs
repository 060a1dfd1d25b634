using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions;

/// <summary>
/// Writes values as canonical JSON in the form of RFC 8785: names in the order of their UTF-16 units, no white space, and no
/// escape but those that JSON demands. Any program can write the same bytes; the platform's own writer escapes more, and
/// other characters with each version of Unicode.
/// </summary>
public static class CanonicalBytes
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    public static byte[] Of(FieldValue value)
    {
        var builder = KeptBuilder.Take();
        Append(builder, value);
        return Encoding.UTF8.GetBytes(KeptBuilder.Finish(builder));
    }

    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public static string Digest(FieldValue value) => "sha256:" + Convert.ToHexStringLower(Hash(value));

    /// <summary>The same digest, made with the bytes that are known of parts of the value.</summary>
    /// <param name="known">Canonical bytes of a list or map inside; null where they are not known.</param>
    internal static string Digest(FieldValue value, Func<FieldValue, byte[]?> known)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var builder = KeptBuilder.Take();
        AppendParts(builder, value);
        Flush();
        KeptBuilder.Finish(builder);
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());

        void AppendParts(StringBuilder text, FieldValue part)
        {
            if (part is not (FieldList or FieldMap))
            {
                Append(text, part);
            }
            else if (known(part) is { } bytes)
            {
                Flush();
                hash.AppendData(bytes);
            }
            else if (part is FieldList list)
            {
                AppendAll(text, '[', list.Items, ']', AppendParts);
            }
            else
            {
                AppendAll(text, '{', ((FieldMap)part).Members, '}', AppendNamed);
            }
        }

        void AppendNamed(StringBuilder text, KeyValuePair<string, FieldValue> member)
        {
            AppendText(text, member.Key);
            text.Append(':');
            AppendParts(text, member.Value);
        }

        void Flush()
        {
            hash.AppendData(Encoding.UTF8.GetBytes(builder.ToString()));
            builder.Clear();
        }
    }

    /// <summary>SHA-256 of the bytes.</summary>
    public static byte[] Hash(FieldValue value)
    {
        var builder = KeptBuilder.Take();
        Append(builder, value);
        var hash = Hash(builder);
        KeptBuilder.Leave(builder);
        return hash;
    }

    /// <summary>The text is at no time a string: two for each control would be a tenth of what a build allocates.</summary>
    private static byte[] Hash(StringBuilder text)
    {
        var characters = ArrayPool<char>.Shared.Rent(text.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        text.CopyTo(0, characters, text.Length);
        var length = Encoding.UTF8.GetBytes(characters.AsSpan(0, text.Length), bytes);
        var hash = SHA256.HashData(bytes.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(characters);
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }

    /// <summary>A text as a JSON string with its quotes.</summary>
    public static void AppendText(StringBuilder builder, string text)
    {
        builder.Append('"');
        if (!text.AsSpan().ContainsAny(Escaped))
        {
            builder.Append(text).Append('"');
            return;
        }

        foreach (var character in text)
        {
            AppendCharacter(builder, character);
        }

        builder.Append('"');
    }

    /// <summary>A prose text as the map that holds its tree.</summary>
    public static void AppendProse(StringBuilder builder, FieldProse prose) => builder.Append("{\"prose\":").Append(prose.Tree).Append('}');

    private static void Append(StringBuilder builder, FieldValue value)
    {
        switch (value)
        {
            case FieldProse prose:
                AppendProse(builder, prose);
                break;
            case FieldText text:
                AppendText(builder, text.Value);
                break;
            case FieldNumber number:
                builder.Append(CultureInfo.InvariantCulture, $"{number.Value}");
                break;
            case FieldFlag flag:
                builder.Append(flag.Value ? "true" : "false");
                break;
            case FieldList list:
                AppendAll(builder, '[', list.Items, ']', Append);
                break;
            case FieldMap map:
                AppendAll(builder, '{', map.Members, '}', AppendMember);
                break;
            default:
                throw new InvalidOperationException($"no JSON for {value.GetType().Name}");
        }
    }

    private static void AppendMember(StringBuilder builder, KeyValuePair<string, FieldValue> member)
    {
        AppendText(builder, member.Key);
        builder.Append(':');
        Append(builder, member.Value);
    }

    private static void AppendAll<T>(
        StringBuilder builder, char open, IReadOnlyCollection<T> items, char close, Action<StringBuilder, T> append)
    {
        builder.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                builder.Append(',');
            }

            isFirst = false;
            append(builder, item);
        }

        builder.Append(close);
    }

    private static void AppendCharacter(StringBuilder builder, char character)
    {
        var escape = character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            < ' ' => $"\\u{(int)character:x4}",
            _ => null,
        };
        if (escape is null)
        {
            builder.Append(character);
        }
        else
        {
            builder.Append(escape);
        }
    }
}
