using System.Globalization;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Programs;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary>Writes an approval's file, or says why there is nothing to approve.</summary>
internal sealed class ApproveRun(ApproveArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        var catalog = OneCatalog.Find(arguments.Source, terminal, diagnostics);
        if (catalog is not null)
        {
            Approve(catalog);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Approve(CatalogLocation catalog)
    {
        var workspace = catalog.Open(terminal, diagnostics);
        var text = Releases.TextToApprove(workspace, arguments.Version);
        if (text is null)
        {
            return;
        }

        var role = Role(text, Releases.RolesOf(workspace, text));
        ThrowOnUnknownControl(text);
        ThrowOnUnknownProfile(text);
        var draft = new Approval(text.Version ?? "", role, arguments.Name, Day(), text.Source.Start)
        {
            Note = arguments.Note,
            Profile = arguments.Profile,
        };
        var approval = ApprovalWriter.Of(text, draft, arguments.Controls);
        if (Releases.MayApprove(workspace, approval))
        {
            Write(catalog.Folder, workspace, ApprovalWriter.Write(approval, text.CatalogId), approval);
        }
    }

    private string Role(Core.Revisions.Releases.Release text, IReadOnlyList<string> roles)
    {
        var owner = text.Root.Map("catalog")?.Text("owner");
        var role = arguments.Role == "owner" && owner is not null ? owner : arguments.Role;
        if (roles.Contains(role, StringComparer.Ordinal))
        {
            return role;
        }

        var nearest = Spelling.Nearest(role, roles);
        throw new UsageException($"the catalog has no role `{role}`", nearest is not null ? $"use `{nearest}`" : "name one of its `roles`");
    }

    private void ThrowOnUnknownControl(Core.Revisions.Releases.Release text)
    {
        if (arguments.Controls.FirstOrDefault(id => text.Find(id) is null) is { } unknown)
        {
            var nearest = Spelling.NearestId(unknown, text.Controls.Select(control => control.Id));
            throw new UsageException(
                $"version {text.Version} has no control `{unknown}`",
                nearest is null ? "name a control of that version" : $"use `{nearest}`");
        }
    }

    private void ThrowOnUnknownProfile(Core.Revisions.Releases.Release text)
    {
        if (arguments.Profile is { } profile && Core.Revisions.Releases.ProfileRecord.Find(text, profile) is null)
        {
            var nearest = Spelling.Nearest(profile, text.Root.Maps("profiles").Select(entry => entry.Text("id")).OfType<string>());
            throw new UsageException(
                $"version {text.Version} has no profile `{profile}`",
                nearest is null ? "name a profile of that version" : $"use `{nearest}`");
        }
    }

    /// <summary>The only place that asks the clock what day it is.</summary>
    private string Day()
    {
        var day = IsoDay.Parse("--date", arguments.Date) ?? DateOnly.FromDateTime(terminal.Clock.GetLocalNow().DateTime);
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private void Write(string folder, Workspace workspace, byte[] bytes, Approval approval)
    {
        var number = 1;
        while (Path.Exists(Path.Combine(folder, ApprovalWriter.PathOf(approval, number))))
        {
            number++;
        }

        var path = Path.Combine(folder, ApprovalWriter.PathOf(approval, number));
        var file = new FileToWrite(path, bytes, WrittenKind.Approval);
        var files = arguments.Key is { } key
            ? new SshSigner(folder, terminal, diagnostics).Signed(file, key, workspace, approval.Name, approval.Date)
            : [file];
        if (files is not null && new FileWriter([folder], terminal, diagnostics).CreateAll(files) && !terminal.IsQuiet)
        {
            files.ToList().ForEach(written => terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(written.Path))}\n"));
        }
    }
}
