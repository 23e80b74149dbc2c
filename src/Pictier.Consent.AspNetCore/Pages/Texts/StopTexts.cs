namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>What the centre says of objections, of opting out, of forms that failed and of things done.</summary>
internal static class StopTexts
{
    internal static readonly LocalizedText Title = new("Object and opt out", "異議・提供の停止");
    internal static readonly LocalizedText Lead = new(
        "Some data may be provided to third parties without your consent, because this was filed with the Commission and published (clause 3.2). You can stop that at any time, without giving a reason.",
        "個人情報保護委員会への届出・公表に基づき、同意なく第三者に提供する場合があります（3.2）。理由を示すことなく、いつでも停止を求めることができます。");

    internal static readonly LocalizedText NoFiling = new(
        "Nothing is provided to third parties by opt-out.", "オプトアウトによる第三者提供は行っていません。");

    internal static readonly LocalizedText Filing = new("Filing", "届出");
    internal static readonly LocalizedText FiledData = new("Items that may be provided", "提供される項目");
    internal static readonly LocalizedText FiledMethods = new("How they are provided", "提供の方法");
    internal static readonly LocalizedText FiledAt = new("Filed", "届出日");
    internal static readonly LocalizedText StopAll = new("Leave me out of it", "提供の停止を求める");
    internal static readonly LocalizedText StopAllLead = new("The provision of all items stops at once.", "すべての項目の提供を直ちに停止します。");
    internal static readonly LocalizedText ObjectTitle = new("Object to single items", "項目ごとに異議を申し立てる");
    internal static readonly LocalizedText ObjectLead = new("Choose the items that must not be provided.", "提供を望まない項目を選択してください。");
    internal static readonly LocalizedText Object = new("Object to these items", "選択した項目に異議を申し立てる");
    internal static readonly LocalizedText Standing = new("What you have stopped", "停止している取扱い");
    internal static readonly LocalizedText None = new("You have stopped nothing.", "停止している取扱いはありません。");
    internal static readonly LocalizedText Lift = new("Take this objection back", "この異議を取り下げる");
    internal static readonly LocalizedText Since = new("Since", "開始日");

    internal static readonly LocalizedText DoneAgreed = new("Your yes is recorded.", "同意を記録しました。");
    internal static readonly LocalizedText DoneRefused = new("Your no is recorded.", "同意されないことを記録しました。");
    internal static readonly LocalizedText DoneWithdrawn = new("Your consent is withdrawn. It no longer permits anything.", "同意を撤回しました。この同意に基づく取扱いは行いません。");
    internal static readonly LocalizedText DoneBefore = new("This had been recorded already; nothing changed.", "既に記録されています。変更はありません。");
    internal static readonly LocalizedText DoneObjected = new("Your objection is in force.", "異議を受け付け、提供を停止しました。");
    internal static readonly LocalizedText DoneLifted = new("The objection is taken back.", "異議を取り下げました。");
    internal static readonly LocalizedText DoneRequested = new("Your request has arrived.", "請求を受け付けました。");
    internal static readonly LocalizedText Erased = new(
        "Your data was erased, so no consent of yours is recorded any more.", "データを消去したため、同意を記録することはできません。");

    internal static readonly LocalizedText AskAgain = new(
        "Your answer was not recorded: the notice, or what you said before, has changed since it was shown. Please read it again and decide.",
        "表示後に内容又はご回答の状況が変わったため、回答は記録されませんでした。もう一度ご確認のうえ、ご回答ください。");

    internal static readonly LocalizedText NothingChosen = new("Nothing was chosen, so nothing changed.", "選択されていないため、変更はありません。");

    internal static readonly LocalizedText BadForm = new("This form is not valid", "このフォームは無効です");
    internal static readonly LocalizedText BadFormText = new(
        "It was not made for you, was changed on its way, or is too old. Nothing was recorded. Open the page again and decide there.",
        "フォームがお客様のものでないか、変更されたか、古くなっています。何も記録されていません。ページを開き直してください。");

    internal static readonly LocalizedText TooLarge = new("That is too much", "送信内容が大きすぎます");
    internal static readonly LocalizedText TooLargeText = new("The form holds more than we take. Nothing was recorded. Shorten it, please.", "送信できる量を超えています。何も記録されていません。短くしてください。");
    internal static readonly LocalizedText TooMany = new("That was too often", "操作が多すぎます");
    internal static readonly LocalizedText TooManyText = new("Please wait a minute and try again. Nothing was recorded.", "1分ほど待ってから、もう一度お試しください。何も記録されていません。");
    internal static readonly LocalizedText NotFound = new("There is no such page", "ページが見つかりません");
    internal static readonly LocalizedText NotFoundText = new("What you looked for is not here, or is not yours.", "お探しの内容は存在しないか、お客様のものではありません。");
    internal static readonly LocalizedText Nobody = new("We do not know who you are", "ご本人を確認できません");
    internal static readonly LocalizedText NobodyText = new("Sign in with the account whose data you want to see.", "確認したいデータのアカウントでログインしてください。");
    internal static readonly LocalizedText Unavailable = new("This cannot be shown just now", "ただいま表示できません");
    internal static readonly LocalizedText UnavailableText = new(
        "What you said cannot be read or recorded at the moment. As long as that is so, your data is not used on the ground of a consent. Please try again later.",
        "現在、記録の読み書きができません。この間、同意に基づくデータの利用は行われません。しばらくしてからお試しください。");

    internal static readonly LocalizedText BackToOverview = new("To the overview", "概要に戻る");
}
