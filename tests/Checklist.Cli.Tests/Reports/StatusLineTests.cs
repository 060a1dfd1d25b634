using Checklist.Cli.Commands;
using Checklist.Cli.Reports;

namespace Checklist.Cli.Tests.Reports;

/// <summary>What a person sees while a command works.</summary>
public sealed class StatusLineTests : IDisposable
{
    private readonly StringWriter screen = new() { NewLine = "\n" };

    [Fact]
    public void A_terminal_shows_a_line_that_is_drawn_over_itself_and_goes()
    {
        Draw(Some(canRedraw: true, hasColor: true), "building a", "building b");
        Assert.Equal(
            "\u001b[?25l\n\u001b[93m-\u001b[0m building a\n"
            + "\u001b[1A\r\u001b[2K\u001b[93m\\\u001b[0m building b\n"
            + "\r\u001b[2K\u001b[1A\r\u001b[2K\u001b[1A\r\u001b[2K\u001b[?25h",
            screen.ToString());
    }

    [Fact]
    public void Without_colour_the_line_is_the_same_without_colour()
    {
        Draw(Some(canRedraw: true, hasColor: false), "building a");
        Assert.StartsWith("\u001b[?25l\n- building a\n", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_that_cannot_move_its_cursor_gets_each_text_once()
    {
        Draw(Some(canRedraw: false, hasColor: false), "building a", "building a", "building b");
        Assert.Equal("building a\nbuilding b\n", screen.ToString());
    }

    [Fact]
    public void A_line_is_never_wider_than_the_terminal()
    {
        Draw(Some(canRedraw: true, hasColor: false) with { Width = 10 }, "検査の途中です");
        Assert.Contains("- 検査の\n", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_act_on_the_terminal_is_shown_as_an_escape()
    {
        Draw(Some(canRedraw: true, hasColor: false), "building \u001b[31m");
        Assert.Contains("building \\u001b[31m\n", screen.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public void Long_work_is_shown_where_a_person_watches(bool isWatched, bool isQuiet, bool isShown)
    {
        var terminal = Some(canRedraw: true, hasColor: false) with { IsWatched = isWatched, IsQuiet = isQuiet };
        Progress.Run(terminal, () => "working", () =>
        {
            Thread.Sleep(650); // longer than what goes unseen
            return 0;
        });
        Assert.Equal(isShown, screen.ToString().Contains("working", StringComparison.Ordinal));
    }

    public void Dispose() => screen.Dispose();

    private void Draw(Terminal terminal, params string[] texts)
    {
        using var line = new StatusLine(screen, terminal);
        foreach (var text in texts)
        {
            line.Show(text);
        }
    }

    private Terminal Some(bool canRedraw, bool hasColor) =>
        new(TextWriter.Null, TextWriter.Null, "/") { CanRedraw = canRedraw, HasColor = hasColor, Screen = screen };
}
