using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Tests.Yaml;

public class YamlWriterTests
{
    [Theory]
    [InlineData("a: 1\nb: true\nc: null\nd: 1.50\n", "a: 1\nb: true\nc: null\nd: 1.50\n")]
    [InlineData("a: '1'\nb: 'true'\n", "a: \"1\"\nb: \"true\"\n")]
    [InlineData("a: two words\n'a key': -x\n", "a: \"two words\"\n\"a key\": \"-x\"\n")]
    [InlineData("a:\n  b:\n    c: d\n  e: {}\nf: []\n", "a:\n  b:\n    c: d\n  e: {}\nf: []\n")]
    [InlineData("a:\n  - b\n  - [c, d]\n  - e: f\n    g: h i\n", "a: [b, [c, d], {e: f, g: \"h i\"}]\n")]
    public void Values_keep_their_kinds(string yaml, string expected)
    {
        var written = YamlWriter.WriteEntries(Read(yaml));
        Assert.Equal(expected, written);
        Assert.Equal(YamlAsJson.Of(Read(yaml)).ToString(), YamlAsJson.Of(Read(written)).ToString());
    }

    private static YamlMapping Read(string yaml)
    {
        var findings = new DiagnosticBag();
        var root = Assert.IsType<YamlMapping>(YamlReader.Read(new SourceText("some.yaml", yaml), findings));
        Assert.False(findings.HasErrors);
        return root;
    }
}
