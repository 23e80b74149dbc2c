namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>What the preference centre says.</summary>
internal static class CentreTexts
{
    internal static readonly LocalizedText Skip = new("Skip to the content", "本文へ移動");
    internal static readonly LocalizedText Navigation = new("Privacy", "プライバシー");
    internal static readonly LocalizedText LanguageSwitch = new("Language", "言語");
    internal static readonly LocalizedText BackToService = new("Back to the service", "サービスに戻る");
    internal static readonly LocalizedText Footer = new(
        "What you see here is decided by the same rules that decide when your data is used.",
        "ここに表示される内容は、データの利用時に適用されるものと同じルールで判定しています。");

    internal static readonly LocalizedText Contact = new("Contact", "お問合せ窓口");

    internal static readonly LocalizedText Overview = new("Overview", "概要");
    internal static readonly LocalizedText Purposes = new("What we do", "利用目的");
    internal static readonly LocalizedText Recipients = new("Who receives data", "提供先・委託先");
    internal static readonly LocalizedText Stops = new("Objections", "停止・異議");
    internal static readonly LocalizedText Requests = new("Requests", "開示等の請求");
    internal static readonly LocalizedText History = new("History", "履歴");

    internal static readonly LocalizedText OverviewTitle = new("Your data, your choice", "あなたのデータ、あなたの選択");
    internal static readonly LocalizedText OverviewLead = new(
        "See what we do with your personal data and why, what you agreed to, and change your mind at any time.",
        "個人データの利用目的と理由、同意の内容をご確認いただけます。お考えはいつでも変更できます。");

    internal static readonly LocalizedText Questions = new("What we ask you", "ご確認いただきたいこと");
    internal static readonly LocalizedText QuestionsLead = new(
        "Nothing of this happens unless you agree. Saying no has no effect on anything else.",
        "いずれも、同意いただくまで行いません。同意されなくても、他の機能に影響はありません。");

    internal static readonly LocalizedText NoQuestions = new("At the moment we ask you for nothing.", "現在、同意をお願いしている事項はありません。");
    internal static readonly LocalizedText ReadAndDecide = new("Read and decide", "内容を確認して回答する");
    internal static readonly LocalizedText OtherConsents = new("Other consents you gave", "その他にいただいた同意");
    internal static readonly LocalizedText ReadAndWithdraw = new("Look at it or withdraw it", "内容の確認・撤回");
    internal static readonly LocalizedText InForce = new("What you have stopped", "停止している取扱い");
    internal static readonly LocalizedText OpenRequests = new("Your open requests", "対応中の請求");
    internal static readonly LocalizedText MakeRequest = new("Make a request", "請求する");
    internal static readonly LocalizedText Download = new("Take it with you", "データのダウンロード");
    internal static readonly LocalizedText DownloadLead = new(
        "Your consents and stops, in formats that other software reads.", "同意・停止の記録を、他のソフトウェアで読める形式で取得できます。");

    internal static readonly LocalizedText Receipt = new("Consent receipt (JSON-LD)", "同意の受領証（JSON-LD）");
    internal static readonly LocalizedText HistoryFile = new("History (JSON lines)", "履歴（JSON Lines）");

    internal static readonly LocalizedText NotAnswered = new("Not answered", "未回答");
    internal static readonly LocalizedText Agreed = new("You agreed", "同意済み");
    internal static readonly LocalizedText AgreedEarlier = new("You agreed to an earlier version", "以前の版に同意済み");
    internal static readonly LocalizedText Refused = new("You said no", "同意しない");
    internal static readonly LocalizedText Withdrawn = new("Withdrawn", "撤回済み");
    internal static readonly LocalizedText WithdrawnInPart = new("Withdrawn in part", "一部撤回済み");
    internal static readonly LocalizedText Expired = new("Expired", "期限切れ");

    internal static readonly LocalizedText Agree = new("I agree", "同意する");
    internal static readonly LocalizedText Refuse = new("I do not agree", "同意しない");
    internal static readonly LocalizedText Withdraw = new("Withdraw my consent", "同意を撤回する");
    internal static readonly LocalizedText WithdrawLead = new(
        "From the moment you withdraw, nothing is done any more on the ground of this consent.", "撤回された時点から、この同意に基づく取扱いは行いません。");

    internal static readonly LocalizedText FreeChoice = new(
        "You decide freely. You can withdraw a yes here at any time, in as few steps as it takes to give it.",
        "ご回答は任意です。同意はいつでも、このページから同じ手順で撤回できます。");

    internal static readonly LocalizedText NowTitle = new("What holds now", "現在の取扱い");
    internal static readonly LocalizedText AllowedNow = new("Allowed now", "現在：可");
    internal static readonly LocalizedText DeniedNow = new("Not allowed now", "現在：不可");
    internal static readonly LocalizedText NoticeVersion = new("Version", "版");
    internal static readonly LocalizedText NoticeHash = new("Fingerprint of this text (SHA-256)", "この文面のハッシュ値（SHA-256）");
    internal static readonly LocalizedText ShownTitle = new("The notice as it was shown to you", "表示された通知の文面");
    internal static readonly LocalizedText ShownAt = new("Shown to you", "表示日時");

    internal static readonly LocalizedText PurposesLead = new(
        "Each purpose, the clause of our policy that declares it, the data it needs, and whether your data is used for it now.",
        "利用目的ごとに、プライバシーポリシーの根拠条項、必要なデータ、現在の取扱いを示しています。");

    internal static readonly LocalizedText Filter = new("Filter this page", "このページを絞り込む");
    internal static readonly LocalizedText DataUsed = new("Data", "データ");
    internal static readonly LocalizedText Previous = new("Previous page", "前のページ");
    internal static readonly LocalizedText Next = new("Next page", "次のページ");
    internal static readonly LocalizedText PageOf = new("Page {0} of {1}", "{0}／{1}ページ");
    internal static readonly LocalizedText Pages = new("Pages", "ページ");

    internal static readonly LocalizedText RecipientsLead = new(
        "Who may receive data from us, where they are, and on what ground.", "データを提供・委託する可能性のある相手、その所在国、根拠を示しています。");

    internal static readonly LocalizedText Kind = new("Who they are", "区分");
    internal static readonly LocalizedText ForeignName = new("Foreign country", "外国の名称");
    internal static readonly LocalizedText ForeignSystem = new("How personal information is protected there", "当該外国における個人情報の保護に関する制度");
    internal static readonly LocalizedText ForeignMeasures = new("What the recipient does to protect it", "提供先が講ずる個人情報の保護のための措置");
    internal static readonly LocalizedText Country = new("Country", "所在国");
    internal static readonly LocalizedText Ground = new("Ground", "根拠");
    internal static readonly LocalizedText ByContract = new(
        "They work for us under a contract: confidentiality, safety measures, our supervision (clause 4.2). No consent is needed for that.",
        "委託契約（秘密保持・安全管理措置・当社の監督）に基づき取り扱います（4.2）。同意は不要です。");

    internal static readonly LocalizedText ByEquivalence = new(
        "Abroad: they are bound to measures equivalent to those of Japanese law, which we verify at least once a year (clause 3.3(2)). Last verified:",
        "外国所在：日本法に相当する措置の継続的な実施を確保し、年1回以上確認しています（3.3(2)）。最終確認日：");

    internal static readonly LocalizedText ByConsent = new("Only if you agree:", "同意いただいた場合に限ります：");
    internal static readonly LocalizedText ByFiling = new("Items that were filed for provision by opt-out (clause 3.2), unless you object:", "オプトアウト届出に係る項目に限ります（3.2）。停止・異議はこちら：");
    internal static readonly LocalizedText ByJointUse = new("Joint use, as published (Act, article 27(5)(iii))", "公表した共同利用（法第27条第5項第3号）");
    internal static readonly LocalizedText ByServiceRule = new("A published rule of the service (clause 3.1(6))", "公表したサービスの規定（3.1(6)）");
    internal static readonly LocalizedText BySettlement = new("To settle what you owe us (clause 3.1(3))", "ご利用料金等の決済のため（3.1(3)）");
    internal static readonly LocalizedText ByAuthority = new("Only when the law permits or demands it (clauses 3.1(2), 3.1(5))", "法令に基づく場合等に限ります（3.1(2)、3.1(5)）");
    internal static readonly LocalizedText BySuccession = new("With the business they succeed to (clause 3.1(4))", "事業の承継に伴う場合に限ります（3.1(4)）");
    internal static readonly LocalizedText BySameEntity = new("The same company: this is a use, no provision", "同一法人内のため、第三者提供に当たりません");
    internal static readonly LocalizedText ByNothing = new("Only on a ground of its own in each case, such as your consent", "個別の同意その他の根拠がある場合に限ります");

    internal static readonly LocalizedText AgreementTitle = new("A consent you gave", "いただいた同意");
    internal static readonly LocalizedText GivenAt = new("Given", "同意日時");
    internal static readonly LocalizedText ValidUntil = new("Good until", "有効期限");
    internal static readonly LocalizedText ForPurposes = new("For", "利用目的");
    internal static readonly LocalizedText WithData = new("With", "データ");
    internal static readonly LocalizedText ToRecipients = new("To", "提供先");
    internal static readonly LocalizedText AnyRecipient = new("any recipient", "すべての提供先");

    internal static readonly LocalizedText HistoryLead = new("Everything you said, and what followed from it, latest first.", "ご回答と、それに伴う処理の記録です（新しい順）。");
    internal static readonly LocalizedText NoHistory = new("Nothing yet.", "記録はまだありません。");
    internal static readonly LocalizedText EventGiven = new("You agreed", "同意しました");
    internal static readonly LocalizedText EventRefused = new("You said no", "同意しませんでした");
    internal static readonly LocalizedText EventWithdrawn = new("You withdrew", "同意を撤回しました");
    internal static readonly LocalizedText EventWithdrawnAll = new("You withdrew every consent", "すべての同意を撤回しました");
    internal static readonly LocalizedText EventLifted = new("A stop was lifted", "停止を解除しました");
    internal static readonly LocalizedText EverythingStopped = new("everything", "すべて");
}
