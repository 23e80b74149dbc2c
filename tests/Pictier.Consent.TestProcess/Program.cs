using Pictier.Consent.TestProcess;

// A service's process, for tests that kill it or run several of it.
return args switch
{
    ["append", var store, var connection, var schema, var run, var seed] => await Appending.RunAsync(Stores.Open(store, connection, schema), run, int.Parse(seed)),
    ["record", var store, var connection, var schema, var run, var seed] => await Recording.RunAsync(Stores.OpenAuditLog(store, connection, schema), run, int.Parse(seed)),
    ["watch", var connection, var schema, var bound, var process, var count] =>
        await Watching.RunAsync(connection, schema, TimeSpan.Parse(bound), int.Parse(process), int.Parse(count)),
    _ => 64,
};
