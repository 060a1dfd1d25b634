using Checklist.Core;
using Checklist.Core.Documents;

namespace Checklist.Cli.Commands;

/// <summary>What <c>build</c> was asked to do.</summary>
/// <param name="Source">Null: the nearest catalog upwards.</param>
internal sealed record BuildArguments(
    string? Source, string OutputFolder, IReadOnlyList<OutputFormat> Formats, PaperSize Paper, bool IsStrict)
{
    /// <summary>The audit to show; null for a blank checklist.</summary>
    public string? Assessment { get; init; }

    public IReadOnlyList<AnswerChoice> Only { get; init; } = [];

    /// <summary>Null: the edition that each format is made for.</summary>
    public Edition? Edition { get; init; }

    public bool IsFlat { get; init; }

    public ProfileRequest Profiles { get; init; } = ProfileRequest.None;

    /// <summary>Only what is new or changed since this version; null: all.</summary>
    public string? Since { get; init; }

    public IReadOnlyList<DocumentTarget> Targets { get; init; } = [];
}
