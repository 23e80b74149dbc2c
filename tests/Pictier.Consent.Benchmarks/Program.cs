using System.Globalization;
using BenchmarkDotNet.Running;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Benchmarks.Auditing;
using Pictier.Consent.Benchmarks.Comparison;
using Pictier.Consent.Benchmarks.Decisions;
using Pictier.Consent.Benchmarks.Ledger;
using Pictier.Consent.Benchmarks.Requests;
using Pictier.Consent.Benchmarks.Residents;
using Pictier.Consent.Benchmarks.Selection;

// The ledger and the audit log are measured over minutes and leave a database behind, so they have a harness of their own:
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- ledger sqlite FILE
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- ledger postgresql CONNECTION
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- audit sqlite FILE
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- audit postgresql CONNECTION
// So has one decision, for a machine that others use too:
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- decide
// What a request to ASP.NET Core costs is processor time, because the machine is shared:
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- requests
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- resident PEOPLE [uuids]
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- pushdown sqlite FILE PEOPLE
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- pushdown postgresql CONNECTION PEOPLE
// How ours and what users would pick instead grow with people, consents, rules and threads:
//   dotnet run -c Release --project tests/Pictier.Consent.Benchmarks -- scaling
switch (args)
{
    case ["ledger", "sqlite", var file]:
        await LedgerBenchmark.RunAsync(Ledgers.Sqlite(file));
        break;
    case ["ledger", "postgresql", var connection]:
        await LedgerBenchmark.RunAsync(Ledgers.PostgreSql(connection));
        break;
    case ["audit", "sqlite", var file]:
        await AuditBenchmark.RunAsync(b => b.UseSqlite($"Data Source={file}", o => o.Resident(TimeSpan.FromSeconds(5))));
        break;
    case ["audit", "postgresql", var connection]:
        await AuditBenchmark.RunAsync(b => b.UsePostgreSql(connection, o => o.Resident(TimeSpan.FromSeconds(5))));
        break;
    case ["decide"]:
        ShortBatches.Run();
        break;
    case ["requests"]:
        await RequestCosts.RunAsync();
        break;
    case ["resident", var people]:
        await ResidentBenchmark.RunAsync(int.Parse(people, CultureInfo.InvariantCulture), withUuids: false);
        break;
    case ["resident", var people, "uuids"]:
        await ResidentBenchmark.RunAsync(int.Parse(people, CultureInfo.InvariantCulture), withUuids: true);
        break;
    case ["pushdown", "sqlite", var file, var people]:
        await SelectionBenchmark.RunAsync(Ledgers.Sqlite(file).Open("pushdown"), int.Parse(people, CultureInfo.InvariantCulture));
        break;
    case ["pushdown", "postgresql", var connection, var people]:
        await SelectionBenchmark.RunAsync(Ledgers.PostgreSql(connection).Open("pushdown"), int.Parse(people, CultureInfo.InvariantCulture));
        break;
    case ["scaling"]:
        await Scaling.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
