using Pictier.Consent.Tool;

return CommandLine.Run(args, Console.OpenStandardInput, Console.OpenStandardOutput, Console.Error);
