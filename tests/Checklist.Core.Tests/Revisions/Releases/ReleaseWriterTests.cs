using System.Text;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Tests.Revisions.Releases;

public class ReleaseWriterTests
{
    [Fact]
    public void Each_value_has_its_line_and_what_is_empty_needs_none()
    {
        FieldMap root = new(new Dictionary<string, FieldValue>(StringComparer.Ordinal)
        {
            ["yes"] = new FieldFlag(true),
            ["no"] = new FieldFlag(false),
            ["list"] = new FieldList([new FieldText("a"), new FieldList([])]),
            ["map"] = FieldMap.Empty,
        });
        const string Expected = "{\n  \"list\": [\n    \"a\",\n    []\n  ],\n  \"map\": {},\n  \"no\": false,\n  \"yes\": true\n}\n";
        Assert.Equal(Expected, Encoding.UTF8.GetString(ReleaseWriter.Write(root)));
    }
}
