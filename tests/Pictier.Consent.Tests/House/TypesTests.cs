using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pictier.Consent.Tests.House;

/// <summary>How the engine's types are made: closed, immutable, and with the protective value at zero.</summary>
public sealed class TypesTests
{
    private static readonly Assembly Engine = typeof(ConsentPolicy).Assembly;

    // What a forgotten value means, in each public vocabulary: nothing that another word of it would forbid.
    private static readonly string[] ZeroMembers =
    [
        "AcquisitionSource.Unknown",
        "AppendErrorKind.Invalid",
        "AuditScope.DenialsAndReliance",
        "BasisKind.None",
        "Capacity.Unknown",
        "CessationGround.None",
        "Compulsion.Voluntary",
        "ConsentGiver.Principal",
        "ConsentMethod.Other",
        "ConsentOperations.None",
        "DataSubjectStatus.Unknown",
        "Effect.Deny",
        "FilingGeneration.Law2017",
        "ForeignInformation.Missing",
        "FormKind.Identifiable",
        "Impediment.None",
        "LegalOverlay.Enforce",
        "NoticeAnswer.NotServed",
        "Operation.Unknown",
        "Outcome.NotAttempted",
        "ProtectedInterest.Unknown",
        "ProvisionMethod.Other",
        "PublicAim.Unknown",
        "PublicBody.Other",
        "PublishedBy.Other",
        "PurposeClause.None",
        "ReEntrustment.Free",
        "ReasonCode.NoBasis",
        "RecipientKind.OtherThirdParty",
        "ReplayOutcome.NotReplayable",
        "Requester.Other",
        "RestrictionKind.Erase",
        "RuleLayer.Policy",
        "ServiceRuleAnchor.None",
        "SettlementAnchor.None",
        "SpecialCare.Unknown",
        "SubjectRequestKind.Unknown",
        "SuccessionCause.Other",
        "UnknownAge.NeedsRepresentative",
    ];

    // Lists from which one always says what is meant: no word is more protective than another, and none is a default.
    private static readonly string[] FirstWords =
    [
        "AuditFlaw.EntryChanged",
        "ConsentIncidentKind.LedgerUnavailable",
        "EquivalenceMechanism.Contract",
        "Obligation.BindSuccessorToPurpose",
        "ObligationGuard.RecipientIsNoPublicBodyInJapan",
        "PolicyCondition.RecipientNotAbroad",
        "PolicyGate.Scope",
        "ReceiptRoute.NoBusinessOperator",
        "RuleSubject.Request",
    ];

    private static IEnumerable<Type> Types => Engine.GetTypes()
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.DeclaringType?.IsDefined(typeof(CompilerGeneratedAttribute)) != true)
        .Where(type => type.Namespace?.StartsWith("Pictier", StringComparison.Ordinal) == true && !type.Name.Contains('<'));

    private static IEnumerable<Type> PublicTypes => Engine.GetExportedTypes();

    [Test]
    public void Every_class_is_sealed_or_closed_to_strangers() =>
        Types.Where(type => type.IsClass && !type.IsSealed)
            .Where(type => !type.IsAbstract || type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Any(IsOpen))
            .Should().BeEmpty();

    [Test]
    public void No_public_property_can_be_set_after_it_was_made() =>
        PublicTypes.Where(type => !IsOptionsOfTheHost(type))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } set && !IsInit(set))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
            .Should().BeEmpty();

    [Test]
    public void No_public_field_can_be_set() =>
        PublicTypes.Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsInitOnly: false, IsLiteral: false })
            .Should().BeEmpty();

    [Test]
    public void No_public_collection_can_be_changed() =>
        PublicTypes.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => !IsOptionsOfTheHost(property.DeclaringType!))
            .Where(property => property.PropertyType.IsArray || (property.PropertyType.IsGenericType && IsMutable(property.PropertyType.GetGenericTypeDefinition())))
            .Should().BeEmpty();

    [Test]
    public void The_zero_of_every_public_vocabulary_is_its_protective_word() =>
        PublicTypes.Where(type => type.IsEnum)
            .Select(type => $"{type.Name}.{Enum.GetName(type, 0)}")
            .Should().BeEquivalentTo(ZeroMembers.Concat(FirstWords));

    [Test]
    public void The_zero_of_the_reason_codes_is_a_denial() => default(ReasonCode).Effect().Should().Be(Effect.Deny);

    [Test]
    public void The_default_decision_is_a_denial() => default(Decision).IsAllowed.Should().BeFalse();

    [Test]
    public void No_type_is_named_for_what_means_something_else_to_its_users() =>
        Types.Select(type => type.Name).Should().NotContain(["Subject", "Principal", "Controller", "ISubject", "IPrincipal", "IController"]);

    [Test]
    public void No_type_is_named_for_nothing() =>
        Types.Select(type => type.Name)
            .Where(name => new[] { "Utils", "Utilities", "Helper", "Helpers", "Common", "Manager", "Base", "Impl" }.Any(name.EndsWith))
            .Should().BeEmpty();

    // A record that is not sealed must let derived ones copy it; that makes none from nothing.
    private static bool IsOpen(ConstructorInfo constructor) =>
        !(constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType)
        && (constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly);

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutable(Type collection) =>
        collection == typeof(List<>) || collection == typeof(IList<>) || collection == typeof(ICollection<>)
        || collection == typeof(Dictionary<,>) || collection == typeof(IDictionary<,>) || collection == typeof(HashSet<>) || collection == typeof(ISet<>);

    // The host configures options by setting them; nothing else is ever set.
    private static bool IsOptionsOfTheHost(Type type) =>
        type.Name.EndsWith("Options", StringComparison.Ordinal) && File.Exists(Repository.Path("src", "Pictier.Consent", "Hosting", type.Name + ".cs"));
}
