namespace Pictier.Consent.Testing.Mutation;

/// <summary>The kinds of mistakes that are tried.</summary>
internal static class Mutators
{
    private static readonly List<Mutator> Known = [];

    // Rules
    internal static readonly Mutator DropCondition = Add("drop-condition", "A condition of a rule is not asked.");
    internal static readonly Mutator AskEarlier = Add("ask-earlier", "A condition is asked before the date from which the law asks it.");
    internal static readonly Mutator AskWithoutOverlay = Add("ask-without-overlay", "A condition of the law is asked with the legal overlay off too.");
    internal static readonly Mutator DropRule = Add("drop-rule", "A rule is gone.");
    internal static readonly Mutator Survive = Add("survive", "A rule survives a restriction that blocks it.");
    internal static readonly Mutator Block = Add("block", "A restriction blocks a rule that survives it.");
    internal static readonly Mutator Silence = Add("silence", "The failure of a rule is never the reason of a denial.");
    internal static readonly Mutator Speak = Add("speak", "The failure of a rule that is silent may be the reason of a denial.");
    internal static readonly Mutator DropObligation = Add("drop-obligation", "An allow does not oblige to something.");
    internal static readonly Mutator OweAlways = Add("owe-always", "An obligation is owed where it is not.");
    internal static readonly Mutator OweEarlier = Add("owe-earlier", "An obligation is owed before the date from which the law asks it.");
    internal static readonly Mutator SwapOrder = Add("swap-order", "Two neighbours among the rules of a gate change places.");

    // Data and purposes
    internal static readonly Mutator CareLess = Add("care-less", "A category that is special care-required, or unknown, is an ordinary one.");
    internal static readonly Mutator ForgetMyNumber = Add("forget-my-number", "A category is no longer the Individual Number.");
    internal static readonly Mutator WidenGroup = Add("widen-group", "A group has every category.");
    internal static readonly Mutator WidenData = Add("widen-data", "A purpose, contract, notice, filing or service rule has every category of data.");
    internal static readonly Mutator WidenSettlement = Add("widen-settlement", "A settlement needs every category of data.");
    internal static readonly Mutator Declare = Add("declare", "A purpose that is not declared is declared under 2.1(1), or one of 2.1(3) stands alone.");
    internal static readonly Mutator CallIncidental = Add("call-incidental", "A purpose of 2.1(2) counts as incidental.");
    internal static readonly Mutator DeclareEarlier = Add("declare-earlier", "A purpose was declared since ever.");
    internal static readonly Mutator CallRelated = Add("call-related", "An added purpose counts as related to the earlier ones and published.");

    // Recipients
    internal static readonly Mutator MoveToJapan = Add("move-to-japan", "A recipient abroad, or at an unknown place, is in Japan.");
    internal static readonly Mutator CallSameEntity = Add("call-same-entity", "A recipient is the company itself.");
    internal static readonly Mutator AnchorSettlement = Add("anchor-settlement", "A settlement is anchored in consent terms.");
    internal static readonly Mutator LoseEntry = Add("lose-entry", "A contract, profile, notice, filing, service rule or succession is gone.");
    internal static readonly Mutator DropEnd = Add("drop-end", "A contract, profile or filing has no end.");
    internal static readonly Mutator DropStart = Add("drop-start", "A contract, profile, notice, filing, service rule or succession holds since ever.");
    internal static readonly Mutator WidenPurposes = Add("widen-purposes", "A contract, notice or service rule has every purpose.");
    internal static readonly Mutator WidenRecipients = Add("widen-recipients", "A notice or service rule has every recipient.");
    internal static readonly Mutator AssumeConfidentiality = Add("assume-confidentiality", "A contract has a confidentiality clause that it does not have.");
    internal static readonly Mutator LoseConfidentiality = Add("lose-confidentiality", "A contract has no confidentiality clause.");
    internal static readonly Mutator AssumeSafety = Add("assume-safety", "A contractor's safety measures count as confirmed.");
    internal static readonly Mutator LoseSafety = Add("lose-safety", "A contractor's safety measures are not confirmed.");
    internal static readonly Mutator AssumeControl = Add("assume-control", "A contract controls re-provision that it leaves free.");
    internal static readonly Mutator LoseControl = Add("lose-control", "A contract does not prohibit onward provision.");
    internal static readonly Mutator FreeReEntrustment = Add("free-re-entrustment", "A contractor may entrust further freely.");
    internal static readonly Mutator AssumeSecured = Add("assume-secured", "Equivalent measures count as secured with the company.");
    internal static readonly Mutator AssumeUnimpeded = Add("assume-unimpeded", "Equivalent measures that cannot be secured count as unimpeded.");
    internal static readonly Mutator LoseSecured = Add("lose-secured", "Equivalent measures are not secured.");
    internal static readonly Mutator VerifyLater = Add("verify-later", "Equivalent measures were verified a year later.");

    // Notices, filings, service rules, successions
    internal static readonly Mutator CompleteNotice = Add("complete-notice", "A joint-use notice has the elements that it lacks.");
    internal static readonly Mutator AnchorRule = Add("anchor-rule", "A service rule without an anchor in the law has one.");
    internal static readonly Mutator ForgetTerms = Add("forget-terms", "A service rule is anchored in the law instead of in consent terms.");
    internal static readonly Mutator RenewFiling = Add("renew-filing", "A filing of the law of 2017 counts as one of 2022.");
    internal static readonly Mutator DropWaiting = Add("drop-waiting", "Principals have no time to object to a filing.");
    internal static readonly Mutator WidenMethods = Add("widen-methods", "A filing lists every method of provision.");
    internal static readonly Mutator AssumeDueDiligence = Add("assume-due-diligence", "A succession has a contract that secures the data during due diligence.");

    // Options
    internal static readonly Mutator OverlayOff = Add("overlay-off", "The law is not asked.");
    internal static readonly Mutator NoRepresentative = Add("no-representative", "No age needs a representative.");
    internal static readonly Mutator CallAdult = Add("call-adult", "An unknown age counts as that of an adult.");
    internal static readonly Mutator NoMaxAge = Add("no-max-age", "Consents do not age.");
    internal static readonly Mutator AllowDueDiligence = Add("allow-due-diligence", "Data may go out for due diligence.");
    internal static readonly Mutator CountHandover = Add("count-handover", "Handing data over counts as consent.");
    internal static readonly Mutator AcceptAuthority = Add("accept-authority", "An organisation is accepted as one with equivalent authority.");
    internal static readonly Mutator RejectAuthority = Add("reject-authority", "An accepted organisation is not.");
    internal static readonly Mutator RefuseVoluntarily = Add("refuse-voluntarily", "A cessation that is granted without a ground is refused.");
    internal static readonly Mutator GrantVoluntarily = Add("grant-voluntarily", "A cessation that needs a ground is granted without one.");

    internal static IReadOnlyList<Mutator> All => Known;

    private static Mutator Add(string name, string meaning)
    {
        var mutator = new Mutator(name, meaning);
        Known.Add(mutator);
        return mutator;
    }
}
