#include "contexts/notices/wording.h"

#include <algorithm>
#include <array>

namespace mashang::notices {
namespace {

namespace json = boost::json;

/// {item}, {number}, {due}, {device}, {level}, {factor}, {app}, {message}, {terminal} and {place}
/// are filled in.
struct Template {
    std::string_view what;
    std::string_view zh_title;
    std::string_view zh;
    std::string_view en_title;
    std::string_view en;
    bool is_sent_by_sms = true;
};

constexpr auto kTemplates = std::to_array<Template>({
    {"case.submitted", "申请已提交", "您的“{item}”申请已提交，办件编号 {number}。",
     "Application handed in", "Your application for \"{item}\" is in; its number is {number}."},
    {"case.supplement_requested", "请补充材料",
     "“{item}”（{number}）需要您补充材料，请登录查看具体要求。", "Something is missing",
     "\"{item}\" ({number}) needs something more from you; sign in to see what."},
    {"case.supplemented", "补充材料已收到", "您为“{item}”（{number}）补充的材料已收到。",
     "Supplement received", "What you added to \"{item}\" ({number}) has arrived."},
    {"case.accepted", "申请已受理", "“{item}”（{number}）已受理，将在 {due} 前办结。",
     "Application accepted", "\"{item}\" ({number}) is accepted and will be decided by {due}."},
    {"case.refused", "申请未予受理", "“{item}”（{number}）未予受理，请登录查看理由。",
     "Application not accepted", "\"{item}\" ({number}) was not accepted; sign in to see why."},
    {"case.decided", "办理完成", "“{item}”（{number}）已办结，请登录查看结果，并对服务作出评价。",
     "Decided",
     "\"{item}\" ({number}) is decided; sign in to see the result and rate the service."},
    {"case.withdrawn", "申请已撤回", "您已撤回“{item}”申请。", "Application withdrawn",
     "You took back your application for \"{item}\"."},
    {"device.new", "新设备登录",
     "您的账号在新设备（{device}）上登录。如非本人操作，请立即修改密码。",
     "Signed in on a new device",
     "Somebody signed in to your account on a new device ({device}). If it was not you, change "
     "your password at once."},
    {"factor.added", "登录方式已增加",
     "您的账号增加了登录方式：{factor}。如非本人操作，请立即处理。", "A way to sign in was added",
     "Your account can now be signed in to with: {factor}. If it was not you, act at once."},
    {"factor.removed", "登录方式已删除",
     "您的账号删除了登录方式：{factor}。如非本人操作，请立即处理。", "A way to sign in was removed",
     "Your account is no longer signed in to with: {factor}. If it was not you, act at once."},
    {"factor.changed", "登录方式已更改", "您的账号更改了{factor}。如非本人操作，请立即处理。",
     "A way to sign in was changed",
     "Changed on your account: {factor}. If it was not you, act at once."},
    {"passkey.count_fell", "通行密钥异常", "您的一个通行密钥可能被复制。请登录查看，必要时删除。",
     "A passkey looks odd",
     "One of your passkeys may have been copied. Sign in, look, and remove it if in doubt."},
    {"account.recovered", "密码已通过短信重设",
     "您的密码已通过短信重设，其他设备已退出。如非本人操作，请尽快到窗口办理。",
     "Password set by text message",
     "Your password was set anew by text message; other devices are signed out. If it was not "
     "you, come to a counter."},
    {"account.closing_asked", "已申请注销账号",
     "您已申请注销账号，将于 {due} "
     "注销。此前登录后可在“我的”中撤回。如非本人操作，请立即登录撤回。",
     "You asked to close your account",
     "Your account will be closed on {due}. Until then sign in and take it back under \"Me\". If "
     "it "
     "was not you, do that at once."},
    {"account.closing_taken_back", "已撤回注销", "您已撤回注销申请，账号照常使用。",
     "The account stays", "You took back your wish to close the account."},
    {"account.closing_called_off", "账号未注销",
     "您有办件尚未办结，账号暂不能注销。办结后请重新申请。", "The account was not closed",
     "Something of yours is not decided yet, so the account stays; ask again after that."},
    {"own_data.copy_asked", "正在制作数据副本",
     "您的账号申请下载全部个人数据。如非本人操作，请立即修改密码。", "A copy of your data",
     "Your account asked for a copy of all your data. If it was not you, change your password at "
     "once."},
    {"own_data.copy_ready", "数据副本已制作完成",
     "您的数据副本已制作完成，请在一天内登录“我的—我的数据”下载。", "Your copy is ready",
     "The copy of your data is ready: fetch it within a day under \"Me - my data\"."},
    {"own_data.correction_answered", "更正申请已答复",
     "您的信息更正申请已有答复，请登录“我的—我的数据”查看。", "Your correction was answered",
     "What you said is wrong was answered; see \"Me - my data\"."},
    {"account.sessions_ended", "已退出全部登录",
     "平台管理员已使您的账号在全部设备上退出登录。如有疑问，请到窗口咨询。",
     "Signed out everywhere",
     "An operator ended all sessions of your account. With questions come to a counter."},
    {"screen.refused", "扫码登录已拒绝",
     "一次扫码登录（{device}）因数字不符或您的拒绝未通过。不是您发起的，请勿扫描他人发来的二维码。",
     "A sign-in by code was refused",
     "A sign-in by code ({device}) was refused. If you did not begin it, scan no code that others "
     "send you."},
    {"approval.requested", "有应用等待您确认",
     "“{app}”请您确认：{message}。请在“我的—等待确认”中核对后答复；不是您发起的请拒绝。",
     "An app waits for your word",
     "\"{app}\" asks you to confirm: {message}. Compare and answer under \"Me - waiting for my "
     "word\"; refuse what you did not begin."},
    {"consent.given", "已授权应用",
     "您已同意“{app}”获取您的信息，可随时在“我的—授权的应用”中撤销。",
     "An app may have something of you",
     "You let \"{app}\" have some of your data; take it back at any time under \"Me - apps\"."},
    {"person.proven", "实名等级已更新", "您的实名认证已通过，等级为L{level}。", "You are proven",
     "Your identity is proven at level L{level}."},
    {"one_code.verified", "一码通行已使用",
     "“{terminal}”（{place}）核验了您的一码通行。如非您本人出示，请立即停用。",
     "Your code was used",
     "\"{terminal}\" ({place}) verified your code. If it was not you who showed it, revoke it at "
     "once.",
     false},
});

const Template* find_template(std::string_view what) {
    const auto* const row = std::ranges::find(kTemplates, what, &Template::what);
    return row != kTemplates.end() ? row : nullptr;
}

std::string fact(const json::object& facts, std::string_view name) {
    const auto* value = facts.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->as_string()} : "";
}

struct FactorName {
    std::string_view factor;
    std::string_view zh;
    std::string_view en;
};
/// What identity calls ways to sign in.
constexpr auto kFactors = std::to_array<FactorName>({
    {"app", "身份验证器", "authenticator app"},
    {"paper_codes", "纸质恢复码", "codes on paper"},
    {"passkey", "通行密钥", "passkey"},
    {"password", "登录密码", "password"},
    {"mobile", "手机号码", "phone number"},
});

std::string factor_name(std::string_view factor, Language language) {
    const auto* const row = std::ranges::find(kFactors, factor, &FactorName::factor);
    if (row == kFactors.end()) return std::string{factor};
    return std::string{language == Language::zh ? row->zh : row->en};
}

std::string level_of(const json::object& facts) {
    const auto* level = facts.if_contains("level");
    return level != nullptr && level->is_int64() ? std::to_string(level->as_int64()) : "";
}

std::string fill(std::string_view pattern, const std::string& item, const json::object& facts,
                 Language language) {
    std::string text{pattern};
    const auto put = [&](std::string_view name, const std::string& value) {
        const auto at = text.find(name);
        if (at != text.npos) text.replace(at, name.size(), value);
    };
    put("{item}", item);
    put("{number}", fact(facts, "number"));
    put("{due}", fact(facts, "due"));
    put("{app}", fact(facts, "app_name"));
    put("{message}", fact(facts, "message"));
    put("{device}", fact(facts, "device"));
    put("{level}", level_of(facts));
    put("{factor}", factor_name(fact(facts, "factor"), language));
    put("{terminal}", fact(facts, "terminal"));
    put("{place}", fact(facts, "place"));
    return text;
}

}  // namespace

std::optional<Wording> wording_of(std::string_view what, const json::object& facts,
                                  const catalogue::Catalogue& catalogue, Language language) {
    const Template* row = find_template(what);
    if (row == nullptr) return std::nullopt;
    const catalogue::Item* known = catalogue.find_item(fact(facts, "item"));
    const std::string item = known != nullptr ? known->name : fact(facts, "item");
    const bool zh = language == Language::zh;
    return Wording{std::string{zh ? row->zh_title : row->en_title},
                   fill(zh ? row->zh : row->en, item, facts, language)};
}

bool is_sent_by_sms(std::string_view what) {
    const Template* row = find_template(what);
    return row != nullptr && row->is_sent_by_sms;
}

std::string sms_text(const Wording& wording) {
    return "【马上办】" + wording.text;
}

}  // namespace mashang::notices
