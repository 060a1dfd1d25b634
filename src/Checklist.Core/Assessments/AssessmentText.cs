using System.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>The file of a new assessment.</summary>
public static class AssessmentText
{
    /// <summary>The whole file.</summary>
    /// <param name="showsExamples">What the head does not say stands there as a comment, to be filled in.</param>
    public static string Write(Assessment assessment, bool showsExamples = false)
    {
        var text = new StringBuilder("# yaml-language-server: $schema=./assessment.schema.json\n");
        text.Append("# One audit. `checklist assess collect` puts the answers of filled forms here; you may write them by hand as well.\n");
        Field(text, "id", assessment.Id);
        Field(text, "title", assessment.Title);
        if (assessment.Started is { } day)
        {
            text.Append("started: ").Append(YamlText.Day(day)).Append('\n');
        }

        text.Append("catalog:\n");
        Field(text, "  id", assessment.Catalog.Id);
        Field(text, "  version", assessment.Catalog.Version);
        Field(text, "  profile", assessment.Catalog.Profile);
        text.Append("  digest: ").Append(YamlText.Quote(assessment.Catalog.Digest ?? AnswerDigest.Unknown)).Append('\n');
        Items(text, "targets", assessment.Targets.Select(ResultFields.Target));
        if (assessment.Assessors.Count > 0)
        {
            text.Append("assessors:\n").AppendJoin("", assessment.Assessors.Select(name => $"  - {YamlText.Plain(name)}\n"));
        }

        Head(text, assessment.Head, showsExamples);
        if (assessment.Parameters.Count > 0)
        {
            var values = assessment.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal);
            text.Append("parameters:\n");
            text.AppendJoin("", values.Select(pair => $"  {YamlText.Plain(pair.Key)}: {YamlText.Plain(pair.Value)}\n"));
        }

        if (assessment.Include.Count > 0)
        {
            text.Append("include:\n").AppendJoin("", assessment.Include.Select(path => $"  - {YamlText.Plain(path)}\n"));
        }

        Items(text, RegisterReader.Key, assessment.Findings.Select(RegisterFields.Of));
        Items(text, "results",
            assessment.Results.Select(result => (IReadOnlyList<EntryField>)[.. ResultFields.Key(result), .. ResultFields.Answer(result)]));
        if (assessment.Results.Count == 0)
        {
            text.Append("results: []\n");
        }

        return text.ToString();
    }

    private static void Head(StringBuilder text, AuditHead head, bool showsExamples)
    {
        foreach (var field in AuditHeadFormat.Fields(head))
        {
            text.Append(field.KeyText).Append(": ").Append(field.Block(2, "\n")).Append('\n');
        }

        var open = showsExamples ? AuditHeadFormat.Examples(head) : [];
        if (open.Count > 0)
        {
            text.Append("# The first pages of worksheet and report. What is not here has empty lines to write on; forms bring it back.\n");
            text.AppendJoin("", open.Select(line => $"# {line}\n"));
        }
    }

    private static void Field(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(key).Append(": ").Append(YamlText.Plain(value)).Append('\n');
        }
    }

    private static void Items(StringBuilder text, string key, IEnumerable<IReadOnlyList<EntryField>> items)
    {
        var all = items.Select(item => new EntryText("\n").Item(item, 2) + "\n").ToList();
        if (all.Count > 0)
        {
            text.Append(key).Append(":\n").AppendJoin("", all);
        }
    }
}
