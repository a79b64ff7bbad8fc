#include <array>

#include "contexts/notices/templates.h"

namespace mashang::notices {
namespace {

constexpr auto kTemplates = std::to_array<Template>({
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
    {"question.answered", "咨询已答复", "您的咨询已有答复，请登录“我的—我的咨询”查看。",
     "Your question was answered", "Your question was answered; see \"Me - my questions\"."},
    {"account.sessions_ended", "已退出全部登录",
     "平台管理员已使您的账号在全部设备上退出登录。如有疑问，请到窗口咨询。",
     "Signed out everywhere",
     "An operator ended all sessions of your account. With questions come to a counter."},
    {"screen.confirmed", "扫码登录已确认",
     "您已用手机确认在另一设备（{device}）上登录。如非本人操作，请立即退出该设备并修改密码。",
     "A sign-in by code was confirmed",
     "Your phone confirmed a sign-in on another device ({device}). If it was not you, sign that "
     "device out and change your password at once."},
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
    {"legal_person.proven", "法人认证已通过",
     "登记机关已确认您是“{legal_person}”的法定代表人（负责人），您可以代其办事并授权经办人。",
     "You represent a legal person",
     "The register confirms that you represent \"{legal_person}\": you may act for it and name "
     "agents."},
    {"legal_person.not_proven", "法人认证未通过",
     "您对“{legal_person}”的认证未通过，请在“我的—法人与经办”中查看原因。", "Claim not confirmed",
     "Your claim to \"{legal_person}\" was not confirmed; see why under \"Me - legal persons\".",
     false},
    {"legal_person.representative_left", "不再是法定代表人",
     "您不再代表“{legal_person}”，您授权的经办人同时结束。如有疑问，请向登记机关查询。",
     "You no longer represent it",
     "You represent \"{legal_person}\" no more, and its agents end with that. If this surprises "
     "you, ask the register."},
    {"legal_person.lapsed", "法人已不在业",
     "“{legal_person}”已被吊销、注销或不在登记簿中，不能再以其名义办事。", "No longer in business",
     "\"{legal_person}\" was revoked, deregistered, or is not in the register; nothing can be done "
     "in its name."},
    {"agency.accepted", "经办授权已生效",
     "“{legal_person}”的一项经办授权已被接受，到 {until} 为止。双方都可随时结束。",
     "An agency was accepted",
     "An agency for \"{legal_person}\" was accepted, until {until}. Either side may end it."},
    {"agency.ended", "经办授权已结束", "“{legal_person}”的一项经办授权已结束：{why}。",
     "An agency has ended", "An agency for \"{legal_person}\" has ended: {why}."},
    {"mandate.offered", "有一项授权待确认",
     "有一项代办授权（至{until}"
     "）已发出，请在“我的—授权与代办”中核对；不是您本人发起或不同意的请拒绝。",
     "A mandate waits",
     "A mandate until {until} was proposed; see \"Me - acting for others\", and "
     "decline it if you did not want it."},
    {"mandate.accepted", "代办授权已生效",
     "一项代办授权已生效，至{until}止。每次使用都会记录，可随时在“我的—授权与代办”中结束。",
     "A mandate is in force",
     "A mandate is in force until {until}. Each use is recorded; end it at any time under \"Me - "
     "acting for others\"."},
    {"mandate.declined", "代办授权被拒绝", "一项代办授权没有被接受。", "A mandate was declined",
     "A mandate was not accepted.", false},
    {"mandate.ended", "代办授权已结束", "一项代办授权已结束，不能再用于办理。{because}",
     "A mandate has ended", "A mandate has ended; nothing can be done under it any more.{because}"},
    {"guardianship.confirmed", "监护关系已核验",
     "您的监护关系已通过人口库核验，可以代孩子办理事项。", "Guardianship confirmed",
     "The population register confirms that you are the guardian; you may act for the child.",
     false},
    {"guardianship.refused", "监护关系未能核验", "监护关系未能核验，请登录查看原因，或到窗口办理。",
     "Guardianship not confirmed",
     "The guardianship could not be confirmed; sign in to see why, or come to a window.", false},
    {"guardianship.ended", "监护关系已结束",
     "一段监护关系已结束，监护人不能再代孩子办理事项。{because}如有疑问，请携带户口簿或法律文书到窗"
     "口咨询。",
     "A guardianship has ended",
     "A guardianship has ended: the guardian acts for the child no more.{because} With questions "
     "come to a window with the household register or the legal document."},
    {"guardianship.unanswered", "监护关系正在重新核验",
     "人口库尚未答复您是否仍是监护人，在 {until} "
     "前您可照常代办；到时仍未答复的暂停代办，答复后恢复。",
     "Your guardianship is being checked",
     "The population register has not said yet whether you still are the guardian. Until {until} "
     "you act as before; then not, until it has answered.",
     false},
    {"guardianship.restored", "可以重新核验监护关系",
     "窗口已登记：此前终止监护关系的文书不再有效，您可以重新核验监护关系。", "You may ask again",
     "A window has noted that the document which ended your guardianship holds no longer: you may "
     "have the guardianship confirmed again.",
     false},
    {"federation.linked", "已关联其他平台账号",
     "您的账号已与“{app}”的账号关联，今后可用它登录。如非本人操作，请立即解除。",
     "Another account was linked",
     "Your account at \"{app}\" now signs in here. If it was not you, unlink it at once."},
    {"federation.unlinked", "已解除账号关联", "您的账号已不再与“{app}”关联。",
     "An account was unlinked", "Your account at \"{app}\" no longer signs in here."},
    {"one_code.verified", "一码通行已使用",
     "“{terminal}”（{place}）核验了您的一码通行。如非您本人出示，请立即停用。",
     "Your code was used",
     "\"{terminal}\" ({place}) verified your code. If it was not you who showed it, revoke it at "
     "once.",
     false},
    {"certificate.issued", "证书已签发",
     "您申办的数字证书已签发，有效期至{last_day}。如非本人操作，请立即登录吊销。",
     "Your certificate is issued",
     "The certificate that you asked for is issued, good until {last_day}. If it was not you, sign "
     "in and revoke it at once."},
    {"certificate.failed", "证书未能签发", "您申办的数字证书未能签发，请登录查看原因后重新申请。",
     "No certificate was issued",
     "The certificate that you asked for was not issued; sign in to see why, and ask anew."},
    {"certificate.suspended", "证书已暂停", "您的一张数字证书已暂停使用，恢复前不能登录和签名。",
     "A certificate is on hold",
     "One of your certificates is on hold: it neither signs you in nor signs until it is taken "
     "off."},
    {"certificate.resumed", "证书已恢复",
     "您的一张数字证书已恢复使用。如非本人操作，请立即登录吊销。", "A certificate is off hold",
     "One of your certificates counts again. If it was not you, sign in and revoke it at once."},
    {"certificate.revoked", "证书已吊销", "您的一张数字证书已吊销，不能再使用。",
     "A certificate is revoked", "One of your certificates is revoked and counts no longer."},
    {"certificate.ending", "证书即将到期", "您的一张数字证书将于{last_day}到期，请登录更新。",
     "A certificate ends soon",
     "One of your certificates ends on {last_day}; sign in to renew it."},
    {"seal.suspended", "电子印章已停用",
     "“{legal_person}”的一枚电子印章（{seal}）已停用，恢复前不能用于盖章。{because}",
     "A seal is suspended",
     "A seal of \"{legal_person}\" ({seal}) is suspended: nothing is sealed with it until it is "
     "resumed.{because}"},
    {"seal.resumed", "电子印章已恢复",
     "“{legal_person}”的一枚电子印章（{seal}）已恢复使用。如非本单位操作，请立即登录注销。",
     "A seal is resumed",
     "A seal of \"{legal_person}\" ({seal}) is in force again. If it was none of you, sign in and "
     "revoke it at once."},
    {"seal.revoked", "电子印章已注销",
     "“{legal_person}”的一枚电子印章（{seal}）已注销，永远不能再使用。{because}",
     "A seal is revoked", "A seal of \"{legal_person}\" ({seal}) is revoked for ever.{because}"},
    {"proactive.reminded", "提醒", "{news}{by_day}{of_item}。不再接收此类提醒：{stop}",
     "A reminder", "{news}{by_day}{of_item}. To get no more of these: {stop}"},
    {"one_code.licence_given", "证照已出示",
     "“{terminal}”（{place}）经您同意查看了您的证照“{licence}”。如非您本人同意，请立即处理。",
     "A licence was shown",
     "With your word \"{terminal}\" ({place}) saw your licence {licence}. If it was not you, act "
     "at "
     "once."},
});

}  // namespace

std::span<const Template> templates_of_accounts() {
    return kTemplates;
}

}  // namespace mashang::notices
