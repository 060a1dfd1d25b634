using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Interop.Forms;

public class TargetListTests
{
    [Theory]
    [InlineData("hosts.csv", "id,title,also,group,owner\nh1,Host 1,\"web; www\",Berlin,x\n\nh2,,,\n")]
    [InlineData("hosts.csv", "Group;ID;Title;Also\nBerlin;h1;Host 1;\"web;www\"\n;h2;;\n")]
    [InlineData("hosts.yaml", "targets:\n  - { id: h1, title: Host 1, also: [web, www], group: Berlin }\n  - { id: h2 }\n")]
    [InlineData("hosts.yml", "- { id: h1, title: Host 1, also: [web, www], group: Berlin }\n- { id: h2 }\n")]
    public void A_list_is_read_whatever_it_is_kept_in(string name, string text)
    {
        var diagnostics = new DiagnosticBag();
        var targets = TargetListReader.Read(Audit.File(text, name), diagnostics);
        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(
            ["h1|Host 1|web,www|Berlin", "h2|h2||"],
            targets!.Select(target => $"{target.Id}|{target.Title}|{string.Join(',', target.Also)}|{target.Group}"));
    }

    [Theory]
    [InlineData("hosts.csv", "id,title\nh1,A\nH1,B\n", "CHK6009@3:1")]
    [InlineData("hosts.csv", "id,title\nh1,A\n,B\n", "CHK6205@3:1")]
    [InlineData("hosts.csv", "id\nnot an id\n", "CHK6205@2:1")]
    [InlineData("hosts.csv", "id,title\n", "CHK6205@1:1")]
    [InlineData("hosts.csv", "id\n\"h1\n", "CHK6205@1:1")]
    [InlineData("hosts.yaml", "hosts: [a]\n", "CHK6205@1:1")]
    [InlineData("hosts.yaml", "- { id: h1, titel: A }\n", "CHK2003@1:13")]
    public void What_is_wrong_with_a_list_is_said_with_its_place(string name, string text, string finding)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(TargetListReader.Read(Audit.File(text, name), diagnostics));
        Assert.Equal(finding, string.Join(' ', diagnostics.Sorted().Select(found => $"{found.Code}@{found.Span.Start}")));
    }

    [Fact]
    public void The_limit_is_twenty_thousand()
    {
        static string List(int count) => "id\n" + string.Concat(Enumerable.Range(1, count).Select(number => $"h{number}\n"));
        Assert.Equal(20_000, TargetListReader.Read(Audit.File(List(20_000), "hosts.csv"), new DiagnosticBag())!.Count);
        var diagnostics = new DiagnosticBag();
        Assert.Null(TargetListReader.Read(Audit.File(List(20_001), "hosts.csv"), diagnostics));
        Assert.Equal("CHK6206", Assert.Single(diagnostics.Sorted()).Code);
    }

    [Fact]
    public void A_form_may_name_a_target_by_any_of_its_names()
    {
        const string Form = "id: 2026-q4\ncatalog: { id: lab }\ntargets: [{ id: web-server, title: Web server }]\n"
            + "results: [{ control: lab-02, target: web-server, result: pass }]\n";
        var assessment = Audit.Assessment()
            .Replace("title: HOST01 }", "title: HOST01, also: [www, web server] }", StringComparison.Ordinal);
        Assert.Equal("host01", Assert.Single(Audit.Read(Audit.Collected(assessment, [("ann.yaml", Form)])).Assessment.Results).Target);
    }
}
