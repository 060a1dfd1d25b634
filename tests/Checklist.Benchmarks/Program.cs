using BenchmarkDotNet.Running;
using Checklist.Benchmarks;

// usage: dotnet run -c Release --project tests/Checklist.Benchmarks -- --filter '*Stage*'
BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
