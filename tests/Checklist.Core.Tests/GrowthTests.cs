using System.Globalization;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests;

/// <summary>
/// Work grows as the catalog does. Counted in bytes that are allocated, which do not depend on how busy the machine is; a step that
/// looks at all controls for each control shows in them long before it shows in seconds.
/// </summary>
[Collection(nameof(GrowthTests))]
public class GrowthTests
{
    private const int Groups = 10;
    private const double Slack = 1.1;

    [Theory]
    [MemberData(nameof(Formats))]
    public void Four_times_the_controls_cost_four_times_as_much(OutputFormat format)
    {
        Allocated(format, 1); // what is made once in a process
        var once = Allocated(format, 10);
        var fourfold = Allocated(format, 40);
        Assert.InRange((double)fourfold / once, 1, 4 * Slack);
    }

    /// <summary>
    /// What another control costs, in bytes that are allocated for each byte that is written of it, reading it included. The bounds are
    /// a quarter above what was reached: one that no longer holds is a step that got costlier, not a busy machine.
    /// </summary>
    [Theory]
    [InlineData(OutputFormat.Markdown, 328)]
    [InlineData(OutputFormat.Html, 29)]
    [InlineData(OutputFormat.Checklist, 96)]
    [InlineData(OutputFormat.Print, 41)]
    [InlineData(OutputFormat.Pdf, 64)]
    [InlineData(OutputFormat.Csv, 104)]
    public void A_control_costs_little_more_than_its_text(OutputFormat format, double bound)
    {
        Allocated(format, 1);
        var (few, fewWritten) = Cost(format, 10);
        var (many, manyWritten) = Cost(format, 40);
        Assert.InRange((many - few) / (double)(manyWritten - fewWritten), 1, bound);
    }

    [Fact]
    public void Comparing_four_times_the_controls_costs_four_times_as_much()
    {
        Compared(1); // what is made once in a process
        Assert.InRange((double)Compared(40) / Compared(10), 1, 4 * Slack);

        static long Compared(int controlsInGroup)
        {
            var text = Catalog(controlsInGroup, hasParameters: true);
            var (old, current) = (Recorded.Of(text), Recorded.Of(text.Replace("MUST *hold*", "SHOULD *hold*", StringComparison.Ordinal)));
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var report = Releases.Compare(old, current);
            var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            Assert.Equal(Groups * controlsInGroup, report.Items.Count());
            return allocated;
        }
    }

    /// <summary>A preview builds all day.</summary>
    [Fact]
    public void A_build_leaves_nothing_behind()
    {
        BuildAll(10); // what is kept for the process
        var before = GC.GetTotalMemory(forceFullCollection: true);
        BuildAll(20);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(kept < 20 * 100_000, $"20 builds kept {kept} bytes");

        static void BuildAll(int times)
        {
            for (var build = 0; build < times; build++)
            {
                var workspace = Workspace.Open(MemorySources.Of(Catalog(1)), "catalog.yaml", new DiagnosticBag());
                Assert.NotNull(Builds.Build(workspace, Built.Options));
            }
        }
    }

    public static TheoryData<OutputFormat> Formats => [.. Enum.GetValues<OutputFormat>()];

    private static long Allocated(OutputFormat format, int controlsInGroup) => Cost(format, controlsInGroup).Allocated;

    private static (long Allocated, long Written) Cost(OutputFormat format, int controlsInGroup)
    {
        var sources = MemorySources.Of(Catalog(controlsInGroup));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var workspace = Workspace.Open(sources, "catalog.yaml", new DiagnosticBag());
        var result = Builds.Build(workspace, Built.Options with { Formats = [format], Rendered = [format] });
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.NotNull(result);
        return (allocated, result.Files.Sum(file => (long)file.Bytes.Length));
    }

    private static string Catalog(int controlsInGroup, bool hasParameters = false)
    {
        var text = new StringBuilder("id: grown\ntitle: Grown catalog\n");
        if (hasParameters)
        {
            var ids = Enumerable.Range(0, Groups * controlsInGroup).Select(number => $"{{ id: p-{number}, label: Label of {number} }}");
            text.Append(CultureInfo.InvariantCulture, $"version: 1.0.0\nparameters: [{string.Join(", ", ids)}]\n");
        }

        text.Append("groups:\n");
        for (var group = 0; group < Groups; group++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: g{group}\n    title: Group {group}\n    controls:\n");
            for (var number = 0; number < controlsInGroup; number++)
            {
                var use = hasParameters ? $" for {{{{ p-{(group * controlsInGroup) + number} }}}}" : "";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"      - id: c-{group}-{number}\n        title: Control {number}\n        statement: It MUST *hold*{use} in [[g{group}]].\n        checks: [{{ id: a, text: Look at it. }}, {{ id: b, text: Ask for it. }}]\n");
            }
        }

        return text.ToString();
    }
}

/// <summary>Counts what the whole process allocates, so nothing else may run.</summary>
[CollectionDefinition(nameof(GrowthTests), DisableParallelization = true)]
public class GrowthAlone;
