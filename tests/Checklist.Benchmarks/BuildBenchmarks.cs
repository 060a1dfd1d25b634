using BenchmarkDotNet.Attributes;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;

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
        ChecklistBuild.Build(sources, "catalog.yaml", new BuildOptions([Format], PaperSize.A4, "0.0.0"), new DiagnosticBag());
}
