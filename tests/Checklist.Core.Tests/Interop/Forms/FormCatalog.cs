using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>A catalog with a check of each kind of answer, and its forms.</summary>
internal static class FormCatalog
{
    public const string Text = """
        id: lab
        version: 1.2.0
        title: Lab checklist
        parameters:
          - { id: days, label: Days until an update is installed, type: integer }
          - { id: hours, label: Hours until a call is answered, type: integer, default: 4 }
        groups:
          - id: host
            title: Host
            controls:
              - id: lab-01
                title: Server Core is installed
                statement: The host MUST run Server Core.
                checks:
                  - { id: a, text: Look at the option., evidence: required }
                  - { id: b, text: Look at the roles. }
              - id: lab-02
                title: Updates are installed
              - id: lab.03
                title: Everything else
                checks:
                  - { id: tick, text: Call the owner., answer: tick }
                  - { id: words, text: Describe the room., answer: text }
                  - { id: number, text: Count the disks., answer: number }
                  - { id: day, text: Find the day of the last test., answer: date }
                  - { id: choice, text: Choose a color., answer: choice, choices: [Red, "Green, dark", Blue] }
        summary: Updates are installed within {{ days }} days, and calls are answered within {{ hours }} hours.
        """;

    public static byte[] Build(
        string path, OutputFormat format, string? catalog = null, Edition? edition = null, params IReadOnlyList<DocumentTarget> targets)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = Workspace.Open(MemorySources.Of(catalog ?? Text), "catalog.yaml", diagnostics);
        var result = Builds.Build(workspace, Built.Options with { Formats = [format], Edition = edition, Targets = targets });
        Assert.True(result is not null, Findings.Of(diagnostics));
        return result.Files.Single(file => file.Path == path).Bytes.ToArray();
    }
}
