using BenchmarkDotNet.Attributes;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Benchmarks;

/// <summary>From the text to the document, each stage with what the one before it made.</summary>
[InProcess]
[MemoryDiagnoser]
public class StageBenchmarks
{
    private string text = "";
    private SourceText source = new("catalog.yaml", "");
    private MemorySources sources = new();
    private Catalog? catalog;
    private ValidatedCatalog? validated;

    [Params(100, 1000)]
    public int Controls { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        text = GeneratedCatalog.Text(Controls);
        source = new SourceText("catalog.yaml", text);
        sources = MemorySources.Of(text);
        catalog = Catalog();
        validated = Validation();
    }

    [Benchmark]
    public object? Yaml() => YamlReader.Read(source, new DiagnosticBag());

    /// <summary>YAML, shapes and prose.</summary>
    [Benchmark]
    public Catalog? Catalog() => CatalogReader.Read(sources, "catalog.yaml", new DiagnosticBag());

    [Benchmark]
    public ValidatedCatalog? Validation() => CatalogValidator.Validate(catalog!, new DiagnosticBag());

    /// <summary>Order, numbers, words and digests.</summary>
    [Benchmark]
    public ChecklistDocument Document() => DocumentBuilder.Build(ProfileResolver.ResolveWhole(validated!));
}
