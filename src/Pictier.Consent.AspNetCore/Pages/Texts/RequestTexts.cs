namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>What the centre says of section 5 requests.</summary>
internal static class RequestTexts
{
    internal static readonly LocalizedText Lead = new(
        "You can ask to see, correct, stop, erase or blur what we hold about you (section 5 of our policy). We answer without delay; every request has a clock of two weeks.",
        "当社が保有する個人データについて、開示・訂正・停止・消去・ぼかし加工等を請求できます（プライバシーポリシー第5条）。遅滞なく回答し、各請求には2週間の期限を設けています。");

    internal static readonly LocalizedText None = new("You have made no request.", "請求はまだありません。");
    internal static readonly LocalizedText Yours = new("Your requests", "これまでの請求");
    internal static readonly LocalizedText New = new("Make a request", "新しい請求");
    internal static readonly LocalizedText Kind = new("What do you ask for?", "請求の内容");
    internal static readonly LocalizedText Who = new("Who asks?", "請求される方");
    internal static readonly LocalizedText GroundLabel = new("Why should it stop?", "停止・消去を求める理由");
    internal static readonly LocalizedText GroundHint = new("Only for stopping and erasing.", "停止・消去の請求の場合のみ選択してください。");
    internal static readonly LocalizedText ScopeLegend = new("Only for some data or purposes?", "対象を限定する場合");
    internal static readonly LocalizedText ScopeHint = new("Choose nothing to mean all. Only for stopping and erasing.", "選択しない場合はすべてが対象です。停止・消去の請求の場合のみ選択してください。");
    internal static readonly LocalizedText ScopeData = new("Data", "データ");
    internal static readonly LocalizedText ScopePurposes = new("Purposes", "利用目的");
    internal static readonly LocalizedText Statement = new("Anything else we should know", "補足（任意）");
    internal static readonly LocalizedText StatementHint = new(
        "For example what is wrong, or on which photo you want to be blurred. At most 4,000 characters.",
        "訂正すべき内容、ぼかしたい写真等をご記入ください（4,000文字まで）。");

    internal static readonly LocalizedText Send = new("Send the request", "請求を送信する");
    internal static readonly LocalizedText Received = new("Received", "受付");
    internal static readonly LocalizedText Verified = new("Identity looked into", "本人確認");
    internal static readonly LocalizedText VerifiedYes = new("confirmed", "確認済み");
    internal static readonly LocalizedText VerifiedNo = new("not confirmed", "確認できません");
    internal static readonly LocalizedText Decided = new("Decided", "判断済み");
    internal static readonly LocalizedText Answered = new("Answered", "回答");
    internal static readonly LocalizedText Due = new("Answer due by", "回答期限");
    internal static readonly LocalizedText DaysLeft = new("{0} days left", "あと{0}日");
    internal static readonly LocalizedText Overdue = new("Overdue", "期限超過");
    internal static readonly LocalizedText OverdueLead = new(
        "Two weeks have passed without an answer. You may now take the matter to a court (Act, article 39).",
        "回答のないまま2週間が経過しました。訴えを提起することができます（法第39条）。");

    internal static readonly LocalizedText Pending = new("We are looking into it.", "対応中です。");
    internal static readonly LocalizedText Granted = new("Granted", "請求を認めました");
    internal static readonly LocalizedText NotGranted = new("Not granted", "請求に応じられません");
    internal static readonly LocalizedText AtOnce = new("The provision stopped when your request arrived.", "請求の受付と同時に提供を停止しました。");
    internal static readonly LocalizedText RequestTitle = new("Your request", "請求の詳細");
    internal static readonly LocalizedText YouWrote = new("You wrote", "補足内容");
    internal static readonly LocalizedText WeAnswer = new("Our answer", "回答内容");
    internal static readonly LocalizedText Scope = new("Limited to", "対象");
    internal static readonly LocalizedText Number = new("Number", "受付番号");
    internal static readonly LocalizedText BadRequest = new("Please choose what you ask for.", "請求の内容を選択してください。");
}
