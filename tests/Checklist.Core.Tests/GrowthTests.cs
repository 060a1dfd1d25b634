using System.Globalization;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;

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

    public static TheoryData<OutputFormat> Formats => [.. Enum.GetValues<OutputFormat>()];

    private static long Allocated(OutputFormat format, int controlsInGroup)
    {
        var sources = MemorySources.Of(Catalog(controlsInGroup));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = ChecklistBuild.Build(sources, "catalog.yaml", Built.Options with { Formats = [format], Rendered = [format] }, new DiagnosticBag());
        Assert.NotNull(result);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static string Catalog(int controlsInGroup)
    {
        var text = new StringBuilder("id: grown\ntitle: Grown catalog\ngroups:\n");
        for (var group = 0; group < Groups; group++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: g{group}\n    title: Group {group}\n    controls:\n");
            for (var number = 0; number < controlsInGroup; number++)
            {
                text.Append(CultureInfo.InvariantCulture, $"      - id: c-{group}-{number}\n        title: Control {number}\n        statement: It MUST *hold* in [[g{group}]].\n        checks: [{{ id: a, text: Look at it. }}, {{ id: b, text: Ask for it. }}]\n");
            }
        }

        return text.ToString();
    }
}

/// <summary>Counts what the whole process allocates, so nothing else may run.</summary>
[CollectionDefinition(nameof(GrowthTests), DisableParallelization = true)]
public class GrowthAlone;
