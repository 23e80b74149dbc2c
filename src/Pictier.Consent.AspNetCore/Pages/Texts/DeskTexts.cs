namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>What the desk of the privacy office says.</summary>
internal static class DeskTexts
{
    internal static readonly LocalizedText Desk = new("Privacy desk", "プライバシーデスク");
    internal static readonly LocalizedText SignedInAs = new("Signed in as", "担当者：");
    internal static readonly LocalizedText Footer = new("What is done here is recorded with your name.", "ここでの操作は、担当者名とともに記録されます。");

    internal static readonly LocalizedText Requests = new("Requests", "請求");
    internal static readonly LocalizedText Search = new("Look somebody up", "本人の検索");
    internal static readonly LocalizedText Denials = new("Denials", "拒否の状況");
    internal static readonly LocalizedText Audit = new("Audit log", "監査ログ");
    internal static readonly LocalizedText Policy = new("Policy in force", "適用中のポリシー");

    internal static readonly LocalizedText RequestsLead = new("Section 5 requests without an answer, the earliest received first. Each has two weeks.", "回答していない請求です（受付順）。期限は2週間です。");
    internal static readonly LocalizedText OverdueCount = new("{0} overdue: a suit may be filed from now on (Act, article 39).", "期限超過：{0}件（法第39条により、訴えの提起が可能になっています）");
    internal static readonly LocalizedText NoRequests = new("There are none.", "ありません。");
    internal static readonly LocalizedText FindByNumber = new("Number of a request", "受付番号");
    internal static readonly LocalizedText Open = new("Open", "開く");
    internal static readonly LocalizedText Clock = new("Clock", "期限");
    internal static readonly LocalizedText NextStep = new("Next step", "次の手順");
    internal static readonly LocalizedText Person = new("Person", "本人");
    internal static readonly LocalizedText ToBeVerified = new("Confirm who asks", "本人確認");
    internal static readonly LocalizedText ToBeDecided = new("Decide", "判断");
    internal static readonly LocalizedText ToBeAnswered = new("Answer", "回答");

    internal static readonly LocalizedText TheyWrote = new("They wrote", "補足内容");
    internal static readonly LocalizedText Steps = new("What was done", "経過");
    internal static readonly LocalizedText Verify = new("Who asks?", "請求者の確認");
    internal static readonly LocalizedText IdentityConfirmed = new("The identity is confirmed", "本人であることを確認した");
    internal static readonly LocalizedText AuthorityConfirmed = new("The authority of the representative or agent is confirmed", "代理権を確認した");
    internal static readonly LocalizedText Evidence = new("How was that confirmed?", "確認方法");
    internal static readonly LocalizedText EvidenceHint = new("A reference, for example the file of the copy. No copy of a document.", "参照先（書類の管理番号等）を記入してください。書類の写しは記入しないでください。");
    internal static readonly LocalizedText Note = new("Note it", "記録する");
    internal static readonly LocalizedText Decide = new("Decide", "判断");
    internal static readonly LocalizedText DecideLead = new("Say what you found out; the policy decides. What is granted takes effect as of the receipt.", "確認した事実を選択してください。判断はポリシーに従って行われ、認められた停止等は受付時点に遡って効力を生じます。");
    internal static readonly LocalizedText Findings = new("Findings", "確認した事実");
    internal static readonly LocalizedText Retained = new("We hold retained personal data about them", "保有個人データがある");
    internal static readonly LocalizedText Elsewhere = new("Another law sets a special procedure", "他の法令に特別の手続がある");
    internal static readonly LocalizedText Established = new("The ground is established", "理由があると認められる");
    internal static readonly LocalizedText Factual = new("The content is factual: there is nothing to correct", "内容は事実である");
    internal static readonly LocalizedText Needed = new("The purpose needs the correction", "利用目的の達成に必要な訂正である");
    internal static readonly LocalizedText Obvious = new("The purpose is clear to them already", "利用目的が明らかである");
    internal static readonly LocalizedText Harm = new("Answering would harm somebody", "本人又は第三者の権利利益を害するおそれがある");
    internal static readonly LocalizedText Impediment = new("Answering would seriously impede our business", "業務の適正な実施に著しい支障を及ぼすおそれがある");
    internal static readonly LocalizedText OtherLaw = new("Answering would violate another law", "他の法令に違反することとなる");
    internal static readonly LocalizedText Overriding = new("An overriding interest stands against it", "優先すべき利益がある");
    internal static readonly LocalizedText Alternative = new("A substitute measure protects them instead", "代替措置をとる");
    internal static readonly LocalizedText Feasible = new("It can be done", "実施可能である");
    internal static readonly LocalizedText Preview = new("What would the answer be?", "判断結果を確認");
    internal static readonly LocalizedText DecideNow = new("Decide", "判断を確定する");
    internal static readonly LocalizedText WouldGrant = new("Granted", "請求を認める");
    internal static readonly LocalizedText WouldRefuse = new("Not granted", "請求に応じない");
    internal static readonly LocalizedText TakesEffect = new("Takes effect", "効力");
    internal static readonly LocalizedText Answer = new("Answer", "回答");
    internal static readonly LocalizedText Explanation = new("What are they told?", "本人への回答内容");
    internal static readonly LocalizedText ExplanationHint = new("They read it in their preference centre. A refusal explains its reason (Act, article 36).", "本人がプリファレンスセンターで閲覧します。応じない場合は理由を説明してください（法第36条）。");
    internal static readonly LocalizedText Told = new("How else are they told?", "その他の通知方法");
    internal static readonly LocalizedText ToldHint = new("A reference, for example the number of a letter.", "参照先（文書番号等）");
    internal static readonly LocalizedText AnswerNow = new("Give this answer", "回答する");

    internal static readonly LocalizedText DoneNoted = new("Noted.", "記録しました。");
    internal static readonly LocalizedText DonePreviewed = new("Nothing is recorded yet.", "まだ記録されていません。");
    internal static readonly LocalizedText DoneDecided = new("The request is decided. Give the answer now.", "判断を記録しました。続けて回答してください。");
    internal static readonly LocalizedText DoneAnswered = new("The answer is given.", "回答を記録しました。");
    internal static readonly LocalizedText ExplanationMissing = new("Write what they are told. Nothing was recorded.", "回答内容を記入してください。何も記録されていません。");
    internal static readonly LocalizedText SomebodyElse = new("Somebody else acted on this request meanwhile. Nothing of yours was recorded; look at it again.", "他の担当者が処理しました。操作は記録されていません。もう一度ご確認ください。");

    internal static readonly LocalizedText SearchLead = new("Your name and your reason are recorded in the audit log before anything is shown.", "結果を表示する前に、担当者名と理由が監査ログに記録されます。");
    internal static readonly LocalizedText SearchName = new("Pseudonym of the audit log, or id in the service", "監査ログの仮名又はサービスのID");
    internal static readonly LocalizedText SearchReason = new("Why do you look this person up?", "検索の理由");
    internal static readonly LocalizedText SearchReasonHint = new("For example: request 417, they asked by telephone. At least five characters.", "例：請求417号、電話での問合せ（5文字以上）");
    internal static readonly LocalizedText SearchNow = new("Look up", "検索する");
    internal static readonly LocalizedText ReasonMissing = new("Say who is meant, and why. Nobody was looked up.", "対象者と理由を記入してください。検索は行われていません。");
    internal static readonly LocalizedText NoAuditNoSearch = new("There is no audit log, so nobody is looked up.", "監査ログがないため、検索できません。");
    internal static readonly LocalizedText NobodyFound = new("Nothing is known of anybody of that name.", "該当する方は見つかりません。");
    internal static readonly LocalizedText Agreed = new("Agreed", "同意");
    internal static readonly LocalizedText Refused = new("Said no", "不同意");
    internal static readonly LocalizedText Withdrew = new("Withdrew", "撤回");

    internal static readonly LocalizedText DenialsLead = new("What was denied lately: where the service asks for what it may not do.", "最近の拒否の理由です。許可されない取扱いが試みられた箇所を確認できます。");
    internal static readonly LocalizedText NoDenials = new("Nothing was denied.", "拒否はありません。");
    internal static readonly LocalizedText Reason = new("Reason", "理由");
    internal static readonly LocalizedText Purpose = new("Purpose", "利用目的");
    internal static readonly LocalizedText Count = new("Times", "件数");
    internal static readonly LocalizedText Last = new("Last", "直近");
    internal static readonly LocalizedText EntriesRead = new("Entries looked through", "確認した記録");
    internal static readonly LocalizedText Unreadable = new("Entries that cannot be read", "読み取れない記録");
    internal static readonly LocalizedText NoTrail = new("The audit log cannot be read from here.", "ここから監査ログを読み取ることはできません。");

    internal static readonly LocalizedText AuditLead = new("Each entry is chained to the one before; checkpoints show that the end is not missing and nothing was written anew.", "各記録は直前の記録と連鎖しています。チェックポイントにより、末尾の欠落や書換えがないことを確認できます。");
    internal static readonly LocalizedText Entries = new("Entries", "記録数");
    internal static readonly LocalizedText LastCheckpoint = new("Last checkpoint", "直近のチェックポイント");
    internal static readonly LocalizedText LastVerified = new("Last verified", "直近の検証");
    internal static readonly LocalizedText NeverVerified = new("Not since the service started", "サービス開始後は未実施");
    internal static readonly LocalizedText NoCheckpoint = new("None", "なし");
    internal static readonly LocalizedText NoLog = new("There is no audit log", "監査ログはありません");
    internal static readonly LocalizedText CheckpointsUnreadable = new("The checkpoints cannot be read.", "チェックポイントを読み取れません。");
    internal static readonly LocalizedText CheckpointsCompared = new("Checkpoints compared", "照合したチェックポイント");
    internal static readonly LocalizedText Intact = new("As it was written", "改変はありません");
    internal static readonly LocalizedText NotIntact = new("Not as it was written", "改変が検出されました");
    internal static readonly LocalizedText VerifyNow = new("Verify the whole log now", "全件を検証する");
    internal static readonly LocalizedText DoneVerified = new("The log was verified.", "検証しました。");

    internal static readonly LocalizedText Versions = new("Versions", "版");
    internal static readonly LocalizedText Version = new("Version", "版");
    internal static readonly LocalizedText InForceFrom = new("In force from", "適用開始");
    internal static readonly LocalizedText State = new("State", "状態");
    internal static readonly LocalizedText Current = new("In force", "適用中");
    internal static readonly LocalizedText Future = new("Later", "適用前");
    internal static readonly LocalizedText Past = new("Replaced", "終了");
    internal static readonly LocalizedText Clause = new("Clause", "条項");
    internal static readonly LocalizedText Data = new("Data", "データ");
    internal static readonly LocalizedText Recipient = new("Recipient", "提供先・委託先");
    internal static readonly LocalizedText Kind = new("Kind", "区分");
    internal static readonly LocalizedText Contract = new("Contract", "契約");
    internal static readonly LocalizedText VerifiedAt = new("Measures verified:", "措置の確認日：");
    internal static readonly LocalizedText Filings = new("Opt-out filings", "オプトアウト届出");
    internal static readonly LocalizedText Filing = new("Filing", "届出");
}
