using BenchmarkDotNet.Running;
using Pictier.Consent.Benchmarks.Ledger;

// The ledger is measured over minutes and leaves a database behind, so it has a harness of its own:
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- ledger sqlite FILE
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- ledger postgresql CONNECTION
switch (args)
{
    case ["ledger", "sqlite", var file]:
        await LedgerBenchmark.RunAsync(Ledgers.Sqlite(file));
        break;
    case ["ledger", "postgresql", var connection]:
        await LedgerBenchmark.RunAsync(Ledgers.PostgreSql(connection));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
