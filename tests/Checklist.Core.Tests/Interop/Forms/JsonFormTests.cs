using Checklist.Core.Interop.Forms;

namespace Checklist.Core.Tests.Interop.Forms;

public class JsonFormTests
{
    private const string Export = """
        {
          "id": "lab-2026-11-20", "title": "Lab",
          "catalog": { "id": "lab", "version": "1.2.0", "digest": "sha256:00" },
          "targets": [{ "id": "host01", "title": "HOST01" }],
          "results": [
            { "control": "lab-01", "check": "a", "target": "host01", "result": "fail", "note": "One\r\ntwo", "evidence": [{ "href": "a.png", "title": "Screen" }, "b.txt"], "by": "A. Auditor", "on": "2026-11-20", "digest": "sha256:aa" },
            { "control": "lab-02", "target": "host01", "result": "not-checked", "note": "later", "digest": "sha256:bb" },
            { "control": "lab.03", "check": "number", "target": "host01", "value": "14", "digest": "sha256:cc" }
          ],
          "sign-off": [{ "role": "Assessor", "name": "A. Auditor", "on": "2026-11-21", "digest": "sha256:00" }]
        }
        """;

    [Fact]
    public void The_export_of_the_page_is_read_whole()
    {
        var (form, codes) = FormRead.Of("\uFEFF" + Export);
        Assert.Equal("", codes);
        Assert.Equal(FormKind.Json, form!.Kind);
        Assert.Equal(
            [
                "lab-01/a/host01|fail|One\ntwo|Screen <a.png> ; b.txt|A. Auditor|2026-11-20",
                "lab-02/host01|not-checked|later|||",
                "lab.03/number/host01|14||||",
            ],
            FormRead.Lines(form));
        Assert.Equal(["sha256:aa", "sha256:bb", "sha256:cc"], form.Answers.Results.Select(result => result.Digest));
        Assert.Equal(
            ("lab-2026-11-20", "1.2.0", "sha256:00"), (form.Answers.Id, form.Answers.Catalog.Version, form.Answers.Catalog.Digest));
        Assert.Equal("Assessor", Assert.Single(form.Answers.SignOffs).Role);
        Assert.Equal("HOST01", Assert.Single(form.Answers.Targets).Title);
    }

    [Theory]
    [InlineData("""{ "control": "c", "result": "maybe", "note": "n" }""", "CHK6055", "c|not-checked|n\nAnswer: maybe|||")]
    [InlineData("""{ "control": "c", "result": "pass", "on": "11/12/2026" }""", "CHK6056", "c|pass|Date: 11/12/2026|||")]
    [InlineData("""{ "control": "c", "result": "pass", "note": "\u0007" }""", "CHK6058", "c|pass|�|||")]
    [InlineData("""{ "result": "pass" }""", "CHK6059", "")]
    [InlineData("""7""", "CHK6059", "")]
    [InlineData("""{ "control": "c", "result": "pass" }, { "control": "c", "result": "fail" }""", "CHK6060", "c|pass||||\nc|fail||||")]
    [InlineData("""{ "control": "c", "result": "pass" }, { "control": "c", "result": "pass" }""", "", "c|pass||||")]
    [InlineData("""{ "control": "c", "result": ["pass"], "note": {} }""", "CHK6055", "c|not-checked|Answer: [\"pass\"]|||")]
    [InlineData("""{ "control": "c", "result": "pass", "comment": "see photo 4" }""", "CHK6261", "c|pass|comment: see photo 4|||")]
    public void What_cannot_be_understood_is_reported_and_the_rest_is_kept(string results, string codes, string lines)
    {
        var read = FormRead.Of($$"""{ "catalog": { "id": "lab" }, "results": [{{results}}] }""");
        Assert.Equal(codes, read.Codes);
        Assert.Equal(lines, string.Join('\n', FormRead.Lines(read.Form!)));
    }
}
