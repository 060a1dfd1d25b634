using Checklist.Cli;

using var interruption = new Interruption();
return Application.Run(args, Terminal.OfProcess(interruption.Token));
