using Pictier.Consent.Benchmarks.Ledger;

// dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- ledger sqlite FILE
// dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- ledger postgresql CONNECTION
return args switch
{
    ["ledger", "sqlite", var file] => await LedgerBenchmark.RunAsync(Ledgers.Sqlite(file)),
    ["ledger", "postgresql", var connection] => await LedgerBenchmark.RunAsync(Ledgers.PostgreSql(connection)),
    _ => 64,
};
