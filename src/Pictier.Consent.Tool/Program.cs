using Pictier.Consent.Tool;
using Pictier.Consent.Tool.Output;

return CommandLine.Run(args, Terminal.OfProcess());
