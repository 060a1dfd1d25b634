using System.Globalization;
using System.Text;

namespace Checklist.Benchmarks;

/// <summary>
/// A catalog of any size whose controls look like those of real ones: prose with links, lists and terms, two checks each.
/// </summary>
internal static class GeneratedCatalog
{
    private const int ControlsInGroup = 25;

    public static string Text(int controls)
    {
        var text = new StringBuilder(
            "id: generated\ntitle: Generated catalog\nglossary: [{ term: VMBus, definition: A bus. }]\nparameters: [{ id: days, label: Days, type: integer, default: 14 }]\ngroups:\n");
        for (var number = 0; number < controls; number++)
        {
            if (number % ControlsInGroup == 0)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  - id: g{number / ControlsInGroup}\n    title: Group {number / ControlsInGroup}\n    controls:\n");
            }

            AppendControl(text, number);
        }

        return text.ToString();
    }

    private static void AppendControl(StringBuilder text, int number) => text.Append(CultureInfo.InvariantCulture, $$$"""
              - id: c-{{{number}}}
                title: Control {{{number}}} of the host’s configuration
                severity: high
                statement: |
                  The host MUST be *configured* within {{ days }} days, as [[g0]] says:

                  - with `code` and a [link](https://example.com/{{{number}}});
                  - over the VMBus.
                rationale: Attackers “like” hosts that are not configured - more so than others, as experience shows.
                guidance: See what the other groups say. It takes a while, and it is worth the time of two people.
                checks:
                  - { id: a, text: Verify that the *option* is set., expect: "`On`" }
                  - { id: b, text: Ask who is responsible., method: interview }

        """);
}
