using System.Text;
using CsCheck;

namespace Checklist.Core.Tests.Hostile;

/// <summary>Files that were right once: some bytes and words of them removed, repeated, swapped or replaced.</summary>
internal static class Mutation
{
    private static readonly string[] Words =
    [
        ": ", "- ", "\n", "\n- ", "\n    ", "\t", "\r", "[", "]", "{", "}", "\"", "'", "|\n", ">-\n", "? ", "#", "&a ", "*a", "!!int ",
        "<<: ", "%YAML 1.1\n", "---\n", "...\n", "~", "null", "1e999", "-9223372036854775809",
        "2026-02-30", "\0", "\u202e", "\ufeff", "\ud800", "\U0001f600", "{{", "}}", "{{ id }}", "{{ while true }}",
        "{{ for i in 1..1000000000 }}", "{{ include 'html/control.html' }}", "{{ end }}", "[[", "]]", "`", "```\n", "*", "_", "<!--",
        "<script>", "](", "![", "[^1]", "javascript:", "../", "obj", "endobj", "stream\n", "<< /Type", "/Parent 1 0 R", "/Kids [1 0 R]",
        "/Length 99999999", "/Filter /FlateDecode", "xref\n", "startxref\n-1\n",
    ];

    private static readonly byte[][] Pieces = [.. Words.Select(Encoding.UTF8.GetBytes)];

    public static Gen<byte[]> Of(byte[] seed) =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, int.MaxValue], Gen.Int[1, 60], Gen.Int[0, Pieces.Length - 1]).Array[1, 6]
            .Select(edits => edits.Aggregate(seed, (bytes, edit) => Edit(bytes, edit.Item1, edit.Item2, edit.Item3, Pieces[edit.Item4])));

    private static byte[] Edit(byte[] bytes, int kind, int place, int length, byte[] piece)
    {
        var start = bytes.Length == 0 ? 0 : place % bytes.Length;
        var end = Math.Min(start + length, bytes.Length);
        return kind switch
        {
            0 => [.. bytes[..start], .. bytes[end..]],
            1 => [.. bytes[..end], .. bytes[start..end], .. bytes[end..]],
            2 => [.. bytes[..start], .. piece, .. bytes[start..]],
            3 => [.. bytes[..start], .. piece, .. bytes[end..]],
            _ => [.. bytes[..start], .. bytes[start..end].Reverse(), .. bytes[end..]],
        };
    }
}
