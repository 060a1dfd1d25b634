using Checklist.Cli;
using Checklist.Cli.Forms;

if (FormReaderProgram.IsAsked(args))
{
    return FormReaderProgram.Run(args); // before anything of a command is there: it reads what a stranger wrote
}

using var interruption = new Interruption();
return Application.Run(args, Terminal.OfProcess(interruption.Token));
