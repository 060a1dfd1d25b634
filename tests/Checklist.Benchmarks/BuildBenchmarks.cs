using BenchmarkDotNet.Attributes;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Benchmarks;

/// <summary>Whole builds in memory, one format each: what is above the stages is the writer.</summary>
[InProcess]
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private readonly MemorySources sources = MemorySources.Of(GeneratedCatalog.Text(250));

    [ParamsAllValues]
    public OutputFormat Format { get; set; }

    [Benchmark]
    public BuildResult? Build() =>
        Builds.Build(Workspace.Open(sources, "catalog.yaml", new DiagnosticBag()), new BuildOptions([Format], PaperSize.A4, "0.0.0"));
}
