using Checklist.Core.Diagnostics;

namespace Checklist.Core.Tests.Diagnostics;

/// <summary>A bag inside a bag: one stage asks its own, everybody prints the outer one.</summary>
public class DiagnosticScopeTests
{
    [Fact]
    public void A_scope_counts_what_it_got_alone()
    {
        var run = new DiagnosticBag();
        run.Add(Error("before"));
        var scope = run.Scope();
        Assert.False(scope.HasErrors);

        scope.Add(Error("inside"));
        run.Add(Error("after"));

        Assert.Equal((1, 3), (scope.ErrorCount, run.ErrorCount));
    }

    [Fact]
    public void What_a_scope_gets_the_bags_around_it_get_once()
    {
        var run = new DiagnosticBag();
        run.Scope().Scope().Add(Error("inside"));
        Assert.Equal("inside", Assert.Single(run.Sorted()).Message);
    }

    [Fact]
    public void Side_by_side_results_and_findings_come_in_the_order_of_the_list()
    {
        var run = new DiagnosticBag();
        var scope = run.Scope();
        var lengths = scope.SideBySide(Enumerable.Range(0, 50).Select(number => new string('x', number)).ToList(), (word, own) =>
        {
            own.Add(Error(word));
            return own.ErrorCount == 1 ? word.Length : -1;
        });

        Assert.Equal(Enumerable.Range(0, 50), lengths);
        Assert.Equal(50, run.ErrorCount);
        Assert.Equal(lengths, run.Sorted().Select(finding => finding.Message.Length));
    }

    [Fact]
    public void A_finding_about_a_whole_file_has_a_path_and_no_text()
    {
        var place = Diagnostic.Nowhere("profiles/a.yaml");
        Assert.Equal(("profiles/a.yaml", ""), (place.Source.Path, place.Source.Content));
    }

    private static Diagnostic Error(string message) => new(RunDiagnostics.InternalErrorDescriptor, Diagnostic.Nowhere("a"), message);
}
