using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>3.9 and 5.6: the contract with the recipient, EN-1 to EN-6. EN-7 is the routing by location.</summary>
internal static class Entrustment
{
    /// <summary>Null when the contract passes for this request. The recipient's kind is not judged.</summary>
    public static Failure? En1To6(Question q)
    {
        if (q.Recipient!.Value.Child("contract") is not { } contract)
            return new Failure(0, "entrustment-no-contract");
        return Conditions.First(
            (true, "entrustment-no-contract"),
            (En1(q, contract), "entrustment-contract-not-in-force"),
            (En2(contract), "entrustment-no-confidentiality"),
            (En3(q, contract), "entrustment-purpose-outside-contract"),
            (En4(q, contract), "entrustment-excess-data"),
            (!q.Overlay || En5(contract), "entrustment-no-supervision"),
            (En6(contract), "entrustment-reentrustment-uncontrolled"));
    }

    /// <summary>EN-1: in force; the start is inclusive, the end exclusive.</summary>
    private static bool En1(Question q, JsonElement contract) =>
        contract.Time("from") <= q.At && (contract.Time("to") is not { } to || q.At < to);

    /// <summary>EN-2: confidentiality.</summary>
    private static bool En2(JsonElement contract) => contract.Flag("confidentiality");

    /// <summary>EN-3: the purpose itself is in the contract and declared under 2.1(1) or 2.1(2) (5.3, 5.6, 5.10).</summary>
    private static bool En3(Question q, JsonElement contract) =>
        contract.Ids("purposes").Contains(q.Purpose.Id) && q.Purpose.Clause is "2.1(1)" or "2.1(2)";

    /// <summary>EN-4: within the contract's data and within the purpose's data.</summary>
    private static bool En4(Question q, JsonElement contract) =>
        q.Data.IsSubsetOf(contract.Ids("data")) && q.Data.IsSubsetOf(q.Purpose.Data);

    /// <summary>EN-5 [L]: safety measures confirmed.</summary>
    private static bool En5(JsonElement contract) => contract.Flag("safetyMeasuresConfirmed");

    /// <summary>EN-6: no onward provision, re-entrustment not free.</summary>
    private static bool En6(JsonElement contract) =>
        contract.Flag("onwardProvisionProhibited") && (contract.Text("reEntrustment") ?? "free") != "free";
}
