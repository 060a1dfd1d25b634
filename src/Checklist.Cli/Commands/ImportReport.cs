using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary>What became of a table, in words and as JSON.</summary>
internal static class ImportReport
{
    private const int MostColumns = 10;

    public static void Write(ImportResult result, string folder, bool isDryRun, Terminal terminal)
    {
        if (!isDryRun)
        {
            foreach (var (path, _) in result.Files)
            {
                terminal.Output.Write(VisibleText.Escape($"{folder}/{path}") + "\n");
            }
        }

        terminal.Error.Write($"{Words.Count(result.Controls, "control")} in {Words.Count(result.Groups, "group")}");
        terminal.Error.Write(result.IsGuessed ? "; the columns were guessed\n" : "\n");
        if (result.Update is { } update)
        {
            terminal.Error.Write(FormattableString.Invariant(
                $"  {update.Added} added, {update.Changed} changed, {update.Same} as before, "));
            terminal.Error.Write(FormattableString.Invariant($"{update.Gone} gone from the table and withdrawn\n"));
        }

        foreach (var (heading, field) in result.Kept.Take(MostColumns))
        {
            var column = heading.Length == 0 ? "a column without a heading" : heading;
            terminal.Error.Write($"{VisibleText.Escape($"  kept as {field}: {column}")}\n");
        }

        if (result.Kept.Count > MostColumns)
        {
            terminal.Error.Write($"  and {Words.Count(result.Kept.Count - MostColumns, "more column")}; --report has all\n");
        }

        if (result.RowsAbove > 0)
        {
            terminal.Error.Write($"  left out: {Words.Count(result.RowsAbove, "row")} above the headings\n");
        }

        if (result.RowsSkipped > 0)
        {
            terminal.Error.Write(
                $"  left out: {Words.Count(result.RowsSkipped, "row")} that are skipped, or have neither a title nor a text\n");
        }

        if (!isDryRun)
        {
            var next = $"Next: read {folder}/{result.Files[0].Path}, then run `checklist build {ShellWord.Quote(folder)}`";
            terminal.Error.Write($"\n{VisibleText.Escape(next)}\n");
        }
    }

    public static string Json(ImportResult result) => JsonText.Write(
        json =>
        {
            json.WriteStartObject();
            json.WriteNumber("controls", result.Controls);
            json.WriteNumber("groups", result.Groups);
            json.WriteBoolean("guessed", result.IsGuessed);
            json.WriteNumber("rows-above-headings", result.RowsAbove);
            json.WriteNumber("rows-skipped", result.RowsSkipped);
            json.WriteStartArray("kept");
            foreach (var (heading, field) in result.Kept)
            {
                json.WriteStartObject();
                json.WriteString("heading", heading);
                json.WriteString("field", field);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (result.Update is { } update)
            {
                json.WriteStartObject("update");
                json.WriteNumber("added", update.Added);
                json.WriteNumber("changed", update.Changed);
                json.WriteNumber("same", update.Same);
                json.WriteNumber("gone", update.Gone);
                json.WriteEndObject();
            }

            json.WriteStartArray("left-out");
            foreach (var (number, cells) in result.LeftOut)
            {
                json.WriteStartObject();
                json.WriteNumber("row", number);
                json.WriteStartArray("cells");
                cells.ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                json.WriteStartObject();
                json.WriteString("code", finding.Code);
                json.WriteString("severity", Words.Of(finding.Severity));
                json.WriteString("message", finding.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        },
        isIndented: true) + "\n";
}
