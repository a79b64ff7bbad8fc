#include "contexts/notices/wording.h"

#include <algorithm>
#include <array>

namespace mashang::notices {
namespace {

namespace json = boost::json;

/// {item}, {bundle}, {number}, {due}, {device}, {level}, {factor}, {app}, {message}, {terminal},
/// {place}, {document}, {amount}, {pay_by}, {came}, {legal_person}, {until}, {why}, {because},
/// {last_day}, {licence}, {seal}, {news}, {of_item}, {by_day}, {days}, {was_due}, {stop}, {office},
/// {day}, {time} and {instead} are filled in.
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
    {"case.handed_over", "收件单位已移交",
     "“{item}”（{number}）已由收件单位移交办理单位，办理期限不受影响。", "Handed over",
     "The office that received \"{item}\" ({number}) has handed it over to the one that decides; "
     "the time limit stays."},
    {"case.handed_back", "已退回收件单位",
     "“{item}”（{number}）由办理单位退回收件单位核对，办理期限不受影响，原因请登录查看。",
     "Back with the office that received it",
     "\"{item}\" ({number}) was handed back to the office that received it; the time limit stays. "
     "Sign in to see why."},
    {"case.accepted", "申请已受理", "“{item}”（{number}）已受理，将在 {due} 前办结。",
     "Application accepted", "\"{item}\" ({number}) is accepted and will be decided by {due}."},
    {"case.suspended", "进入特别程序",
     "“{item}”（{number}）需要进行特别程序，预计 {days} 天，所需时间不计入办理期限。",
     "A special procedure runs",
     "\"{item}\" ({number}) waits for a special procedure of about {days} days; its time does not "
     "count."},
    {"case.resumed", "恢复办理", "“{item}”（{number}）的特别程序已结束，将在 {due} 前办结。",
     "It goes on",
     "The special procedure of \"{item}\" ({number}) is over; it will be decided by {due}."},
    {"case.extended", "办理期限延长",
     "“{item}”（{number}）的办理期限延长 {days} 个工作日，将在 {due} 前办结，理由请登录查看。",
     "The time limit was extended",
     "\"{item}\" ({number}) takes {days} more working days and will be decided by {due}; sign in "
     "to see why."},
    {"case.due_changed", "办结日期调整",
     "节假日安排公布后，“{item}”（{number}）的办结日期由 {was_due} 调整为 {due}。",
     "The date has moved",
     "Now that the holidays are published, \"{item}\" ({number}) is due on {due} instead of "
     "{was_due}."},
    {"case.promise_due_soon", "承诺的材料即将到期",
     "“{item}”（{number}）承诺后补的材料请在 {promise_due} 前提交。", "A promise is nearly due",
     "What you promised for \"{item}\" ({number}) is due by {promise_due}."},
    {"case.promise_late", "承诺的材料已逾期",
     "“{item}”（{number}）承诺在 {promise_due} 前提交的材料没有收到，申请可能被终止，请尽快补交。",
     "A promise is late",
     "What you promised for \"{item}\" ({number}) by {promise_due} has not come: the application "
     "may be ended, please hand it in now."},
    {"case.promise_due_changed", "承诺的期限调整",
     "节假日安排公布后，“{item}”（{number}）承诺的期限调整为 {promise_due}。",
     "The day of a promise has moved",
     "Now that the holidays are published, what you promised for \"{item}\" ({number}) is due by "
     "{promise_due}."},
    {"case.promise_broken", "承诺经核查未履行",
     "“{item}”（{number}）的承诺经核查未履行，请登录查看说明。", "A promise was found broken",
     "A promise for \"{item}\" ({number}) was found broken; sign in to see why."},
    {"case.virus_found", "附件已删除", "您为“{item}”上传的文件中发现病毒，已删除，请重新上传。",
     "A file was removed",
     "A virus was found in a file that you handed in for \"{item}\": it was removed, please hand "
     "it "
     "in again."},
    {"case.terminated", "终止办理", "“{item}”（{number}）已终止办理，请登录查看理由。",
     "Ended without a decision",
     "\"{item}\" ({number}) was ended without a decision; sign in to see why."},
    {"case.refused", "申请未予受理", "“{item}”（{number}）未予受理，请登录查看理由。",
     "Application not accepted", "\"{item}\" ({number}) was not accepted; sign in to see why."},
    {"booking.booked", "预约成功", "您已预约 {day} {time} 到{office}办理“{item}”，号码 {number}。",
     "Booked",
     "You are booked at {office} for \"{item}\" on {day} at {time}; your number is {number}."},
    {"booking.moved", "预约已改期",
     "您的预约已改到 {day} {time}，地点{office}，事项“{item}”，新号码 {number}。", "Moved",
     "Your booking at {office} for \"{item}\" is now on {day} at {time}; your new number is "
     "{number}."},
    {"booking.cancelled", "预约已取消", "您 {day} {time} 到{office}办理“{item}”的预约已取消。",
     "Cancelled", "Your booking at {office} for \"{item}\" on {day} at {time} is cancelled."},
    {"booking.called_off", "预约日停止办理，请改期",
     "{office}在 {day} 停止办理预约，您 {time}“{item}”的预约已取消，请登录另选时间{instead}。",
     "The office takes nobody on that day",
     "{office} takes nobody on {day}: your booking at {time} for \"{item}\" is off; sign in to "
     "choose another time{instead}."},
    {"booking.reminded", "预约提醒",
     "请于 {day} {time} 到{office}办理“{item}”，号码 {number}；不能前往请提前取消。", "Your visit",
     "You are booked at {office} for \"{item}\" on {day} at {time}, number {number}; cancel it if "
     "you cannot come."},
    {"case.decided", "办理完成", "“{item}”（{number}）已办结，请登录查看结果，并对服务作出评价。",
     "Decided",
     "\"{item}\" ({number}) is decided; sign in to see the result and rate the service."},
    {"bill.issued", "有账单待缴款",
     "“{item}”（{number}）的账单已开具，{amount} 元，请在 {pay_by} 前登录缴款。", "A bill to pay",
     "The bill of \"{item}\" ({number}) is there: {amount} yuan, to be paid by {pay_by}."},
    {"bill.due_soon", "账单即将到期",
     "“{item}”（{number}）的账单 {amount} 元请在 {pay_by} 前缴款。", "A bill is due soon",
     "The bill of \"{item}\" ({number}), {amount} yuan, is to be paid by {pay_by}."},
    {"bill.overdue", "账单已过期限",
     "“{item}”（{number}）的账单 {amount} 元已过缴款期限，请尽快缴款。", "A bill is overdue",
     "The bill of \"{item}\" ({number}), {amount} yuan, is overdue: please pay it now."},
    {"bill.paid", "已缴款", "“{item}”（{number}）的账单 {amount} 元已缴款。", "Paid",
     "The bill of \"{item}\" ({number}), {amount} yuan, is paid."},
    {"bill.receipted", "电子票据已开具",
     "“{item}”（{number}）缴款 {amount} 元的财政电子票据已开具，请登录查看。",
     "A receipt was issued",
     "The receipt over {amount} yuan for \"{item}\" ({number}) was issued; sign in to see it.",
     false},
    {"bill.cancelled", "账单已取消", "“{item}”（{number}）的账单 {amount} 元已取消，不用缴款。",
     "A bill was cancelled",
     "The bill of \"{item}\" ({number}), {amount} yuan, is cancelled: there is nothing to pay.",
     false},
    {"bill.paid_late", "取消后到账，将退回",
     "“{item}”（{number}）的账单取消后收到缴款 {amount} 元，将按程序退回。",
     "Paid after the end: it goes back",
     "{amount} yuan came for \"{item}\" ({number}) after its bill was cancelled; they go back."},
    {"bill.paid_twice", "重复缴款，将退回",
     "“{item}”（{number}）收到重复缴款，多缴的款项将按程序退回。", "Paid twice: one goes back",
     "\"{item}\" ({number}) was paid twice; what is too much goes back."},
    {"bill.amount_differs", "缴款金额不符",
     "“{item}”（{number}）收到缴款 {came} 元，与应缴的 {amount} 元不符，单位正在核实。",
     "Another amount came",
     "{came} yuan came for \"{item}\" ({number}), and {amount} yuan are due: the office looks at "
     "it."},
    {"bill.refund_asked", "正在退款", "“{item}”（{number}）的缴款 {amount} 元正在办理退付。",
     "It is being paid back", "{amount} yuan paid for \"{item}\" ({number}) are being paid back."},
    {"bill.refunded", "已退款", "“{item}”（{number}）的缴款 {amount} 元已退回。", "Paid back",
     "{amount} yuan paid for \"{item}\" ({number}) went back."},
    {"bill.payment_returned", "款项已退回", "“{item}”（{number}）的一笔缴款 {came} 元已退回。",
     "Money went back", "{came} yuan paid for \"{item}\" ({number}) went back."},
    {"document.issued", "文书已到达文书箱",
     "“{item}”（{number}）的文书 {document} 已签发，请登录查看。", "A document is in your box",
     "Document {document} of \"{item}\" ({number}) was issued; sign in to read it.", false},
    {"case.contest_settled", "人工复核有了结果",
     "您对“{item}”（{number}）自动作出的决定提出的人工复核已有结果，请登录查看。",
     "A person has looked at it",
     "A person has looked at the automatic decision on \"{item}\" ({number}); sign in to see what "
     "came of it."},
    {"case.revocation_proposed", "拟撤销决定，请陈述申辩",
     "“{item}”（{number}）的准予决定经查可能有误，拟予撤销。您可在 {until} "
     "前登录查看理由并陈述申辩。",
     "A decision is to be revoked",
     "What was granted for \"{item}\" ({number}) may be wrong and is to be revoked. Sign in by "
     "{until} "
     "to see why and to be heard."},
    {"case.revocation_dropped", "决定不予撤销",
     "“{item}”（{number}）的准予决定经核查不予撤销，继续有效。", "The decision stands",
     "What was granted for \"{item}\" ({number}) is not revoked: it stands."},
    {"case.revoked", "决定已撤销",
     "“{item}”（{number}）的准予决定已撤销，请登录查看撤销决定书和救济途径。",
     "The decision is revoked",
     "What was granted for \"{item}\" ({number}) is revoked; sign in to see why and what may be "
     "done "
     "against it."},
    {"case.applicant_invited", "有一项共同申请等您确认",
     "有人邀请您共同申请“{item}”，请登录核对申请内容后确认或拒绝；与您无关的请拒绝。",
     "Somebody asks you to apply together",
     "Somebody asks you to apply together for \"{item}\": sign in, look at what would be handed "
     "in, "
     "and confirm or decline."},
    {"case.applicant_asked_anew", "共同申请的内容有改动",
     "您已确认的共同申请“{item}”内容有改动，请登录核对后重新确认。",
     "What you confirmed has changed",
     "What you confirmed of \"{item}\" has changed: sign in and confirm it anew."},
    {"case.applicant_removed", "您不再是共同申请人",
     "发起人已将您从“{item}”的共同申请中移出，您无需再确认。", "You were taken off an application",
     "Whoever opened the application for \"{item}\" took you off it: there is nothing to confirm."},
    {"case.applicant_confirmed", "有共同申请人已确认", "“{item}”的一位共同申请人已确认申请内容。",
     "An applicant has confirmed", "One of the applicants has confirmed \"{item}\".", false},
    {"case.applicant_declined", "有共同申请人拒绝",
     "“{item}”的一位受邀人拒绝共同申请，请登录查看。", "An applicant has declined",
     "Somebody declined to apply for \"{item}\"; sign in to see who."},
    {"case.applicant_left", "有共同申请人退出",
     "“{item}”（{number}）的一位共同申请人已退出，请登录查看。", "An applicant has left",
     "One of the applicants has left \"{item}\" ({number}); sign in to see who."},
    {"case.withdrawal_asked", "请确认是否撤回",
     "“{item}”（{number}）的发起人请全体申请人同意撤回，请登录查看理由后答复。",
     "Shall it be taken back?",
     "Whoever opened \"{item}\" ({number}) asks all applicants to agree that it is taken back; "
     "sign "
     "in to see why."},
    {"case.withdrawal_agreed", "有共同申请人同意撤回", "“{item}”（{number}）的一位申请人同意撤回。",
     "An applicant agrees to take it back",
     "One of the applicants agrees that \"{item}\" ({number}) is taken back.", false},
    {"case.withdrawal_unagreed", "有共同申请人不同意撤回",
     "“{item}”（{number}）的一位申请人不再同意撤回。", "An applicant does not agree any more",
     "One of the applicants does not agree any more that \"{item}\" ({number}) is taken back.",
     false},
    {"case.withdrawn", "申请已撤回", "您已撤回“{item}”申请。", "Application withdrawn",
     "You took back your application for \"{item}\"."},
    {"bundle.submitted", "一件事已提交",
     "您的“{bundle}”已提交，预计 {due} 前全部办结。各项办理情况请登录查看。",
     "The whole matter is handed in",
     "\"{bundle}\" is handed in; all of it will be decided by {due}. Sign in to see each part."},
    {"bundle.part_fell_away", "一项不再办理",
     "“{bundle}”中的“{item}”不再办理，因为它所需的前一项没有办成。其余事项继续办理。",
     "A part falls away",
     "\"{item}\" of \"{bundle}\" falls away: what it needs did not come to a result. The others go "
     "on."},
    {"bundle.promise_moved", "全部办结的日期调整",
     "“{bundle}”因“{item}”办理延后，全部办结的日期由 {was_due} 调整为 {due}。", "The day has moved",
     "\"{bundle}\" will be decided by {due} instead of {was_due}: \"{item}\" takes longer."},
    {"bundle.needs_you", "请补充一项内容",
     "“{bundle}”中的“{item}”还缺您的材料或签名，请登录补充后提交。", "Something is wanted of you",
     "\"{item}\" of \"{bundle}\" lacks a material or your signature; sign in, add it and hand it "
     "in."},
    {"bundle.finished", "一件事已办完", "您的“{bundle}”各项均已办完，请登录查看结果。",
     "The whole matter is over", "All parts of \"{bundle}\" are over; sign in to see the results."},
    {"catalogue.item_back", "事项恢复办理", "您关注的“{item}”已恢复办理，现在可以申请。",
     "It is back", "\"{item}\" is no longer suspended: you can apply now."},
    {"app_rating.replied", "应用评价有了答复",
     "主管单位答复了您对“{app}”的评价，请在应用页面查看。", "Your rating was answered",
     "The office answered what you said of \"{app}\"; see its page.", false},
    {"app_rating.hidden", "应用评价的文字已隐藏",
     "您对“{app}”的评价文字已隐藏，请在应用页面查看理由；您可以提出一次异议。",
     "Your words are hidden",
     "Your words about \"{app}\" are hidden; see why on its page. You may object once.", false},
    {"app_rating.hidden_for_good", "异议未予采纳",
     "您对“{app}”的评价文字仍然隐藏，请在应用页面查看理由。", "Your objection was not followed",
     "Your words about \"{app}\" stay hidden; see why on its page.", false},
    {"app_rating.restored", "异议已采纳", "您对“{app}”的评价文字已恢复显示。",
     "Your objection was followed", "Your words about \"{app}\" are shown again.", false},
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

const Template* find_template(std::string_view what) {
    const auto* const row = std::ranges::find(kTemplates, what, &Template::what);
    return row != kTemplates.end() ? row : nullptr;
}

std::string fact(const json::object& facts, std::string_view name) {
    const auto* value = facts.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->as_string()} : "";
}

struct CodeName {
    std::string_view code;
    std::string_view zh;
    std::string_view en;
};
/// What identity calls ways to sign in.
constexpr auto kFactors = std::to_array<CodeName>({
    {"app", "身份验证器", "authenticator app"},
    {"paper_codes", "纸质恢复码", "codes on paper"},
    {"passkey", "通行密钥", "passkey"},
    {"certificate", "数字证书", "certificate"},
    {"password", "登录密码", "password"},
    {"mobile", "手机号码", "phone number"},
});

std::string factor_name(std::string_view factor, Language language) {
    const auto* const row = std::ranges::find(kFactors, factor, &CodeName::code);
    if (row == kFactors.end()) return std::string{factor};
    return std::string{language == Language::zh ? row->zh : row->en};
}

/// Why an agency, a mandate or a seal ended, as its context calls it.
constexpr auto kEnds = std::to_array<CodeName>({
    {"declined", "被邀请人未接受", "the invited person said no"},
    {"unanswered", "逾期未答复", "nobody answered in time"},
    {"by_agent", "经办人提出结束", "the agent ended it"},
    {"by_representative", "法定代表人提出结束", "the representative ended it"},
    {"date_passed", "授权到期", "its last day is over"},
    {"replaced", "由新的授权代替", "a newer one is in its place"},
    {"representative_left", "法定代表人已变更", "the representative has changed"},
    {"legal_person_lapsed", "法人已不在业", "the legal person is in business no more"},
    {"account_closed", "一方账号已注销", "an account was closed"},
    {"by_principal", "授权人提出结束", "who gave it ended it"},
    {"by_register", "人口库不再确认", "the population register confirms it no more"},
    {"custody_changed", "抚养关系已变更", "custody has changed"},
    {"disqualified", "监护人资格已被撤销", "a court took the guardian's right away"},
    {"relation_ended", "监护关系依法终止", "it ended by law"},
    {"last_day_over", "授权到期", "its last day is over"},
    {"agency_over", "持有人的经办授权已结束", "its holder's agency is over"},
});

std::string end_name(std::string_view why, Language language) {
    const auto* const row = std::ranges::find(kEnds, why, &CodeName::code);
    if (row == kEnds.end()) return std::string{why};
    return std::string{language == Language::zh ? row->zh : row->en};
}

/// Of what was told before it said why: nothing.
std::string because(const json::object& facts, Language language) {
    const std::string why = fact(facts, "why");
    if (why.empty()) return "";
    const std::string name = end_name(why, language);
    return language == Language::zh ? "原因：" + name + "。" : " Why: " + name + ".";
}

std::string level_of(const json::object& facts) {
    const auto* level = facts.if_contains("level");
    return level != nullptr && level->is_int64() ? std::to_string(level->as_int64()) : "";
}

/// For how long, of a procedure, or how much longer, of an extension.
std::string days_of(const json::object& facts) {
    for (const char* name : {"expected_days", "working_days"}) {
        const auto* days = facts.if_contains(name);
        if (days != nullptr && days->is_int64()) return std::to_string(days->as_int64());
    }
    return "";
}

/// What a reminder says in the reader's language, to which day, and of which item.
std::string news(const json::object& facts, Language language) {
    return fact(facts, language == Language::zh ? "zh" : "en");
}

std::string by_day(const json::object& facts, Language language) {
    const std::string day = fact(facts, "until");
    if (day.empty()) return "";
    return language == Language::zh ? "（" + day + "）" : " (" + day + ")";
}

/// The next free times of an office that takes nobody on the day that was booked.
std::string instead(const json::object& facts, Language language) {
    const std::string times = fact(facts, "instead");
    if (times.empty()) return "";
    return language == Language::zh ? "，最近可约：" + times : ", for example " + times;
}

std::string of_item(const std::string& item, Language language) {
    if (item.empty()) return "";
    return language == Language::zh ? "，可办理“" + item + "”" : ": \"" + item + "\"";
}

std::string bundle_name(const json::object& facts, const catalogue::Catalogue& catalogue) {
    const std::string id = fact(facts, "bundle");
    const catalogue::Bundle* bundle = catalogue.find_bundle(id);
    return bundle != nullptr ? bundle->name : id;
}

std::string fill(std::string_view pattern, const std::string& item, const json::object& facts,
                 const catalogue::Catalogue& catalogue, Language language) {
    std::string text{pattern};
    const auto put = [&](std::string_view name, const std::string& value) {
        const auto at = text.find(name);
        if (at != text.npos) text.replace(at, name.size(), value);
    };
    put("{item}", item);
    put("{bundle}", bundle_name(facts, catalogue));
    put("{number}", fact(facts, "number"));
    put("{due}", fact(facts, "due"));
    put("{was_due}", fact(facts, "was_due"));
    put("{promise_due}", fact(facts, "promise_due"));
    put("{amount}", fact(facts, "amount"));
    put("{pay_by}", fact(facts, "pay_by"));
    put("{came}", fact(facts, "came"));
    put("{days}", days_of(facts));
    put("{app}", fact(facts, "app_name"));
    put("{message}", fact(facts, "message"));
    put("{device}", fact(facts, "device"));
    put("{level}", level_of(facts));
    put("{factor}", factor_name(fact(facts, "factor"), language));
    put("{legal_person}", fact(facts, "name"));
    put("{until}", fact(facts, "until"));
    put("{why}", end_name(fact(facts, "why"), language));
    put("{because}", because(facts, language));
    put("{terminal}", fact(facts, "terminal"));
    put("{place}", fact(facts, "place"));
    put("{document}", fact(facts, "document_number"));
    constexpr std::size_t kDay = 10;  // of "2018-09-30T…"
    put("{last_day}", fact(facts, "not_after").substr(0, kDay));
    put("{licence}", fact(facts, "licence"));
    put("{seal}", fact(facts, "es_id"));
    put("{office}", fact(facts, "office_name"));
    put("{day}", fact(facts, "day"));
    put("{time}", fact(facts, "time"));
    put("{instead}", instead(facts, language));
    put("{news}", news(facts, language));
    put("{by_day}", by_day(facts, language));
    put("{of_item}", of_item(item, language));
    put("{stop}", fact(facts, "stop"));
    return text;
}

}  // namespace

std::optional<Wording> wording_of(std::string_view what, const json::object& facts,
                                  const catalogue::Catalogue& catalogue, Language language) {
    const Template* row = find_template(what);
    if (row == nullptr) return std::nullopt;
    const catalogue::Item* known = catalogue.find_edition(fact(facts, "item"), 0);
    const std::string item = known != nullptr ? known->name : fact(facts, "item");
    const bool zh = language == Language::zh;
    return Wording{std::string{zh ? row->zh_title : row->en_title},
                   fill(zh ? row->zh : row->en, item, facts, catalogue, language)};
}

bool is_sent_by_sms(std::string_view what) {
    const Template* row = find_template(what);
    return row != nullptr && row->is_sent_by_sms;
}

std::string sms_text(const Wording& wording) {
    return "【马上办】" + wording.text;
}

}  // namespace mashang::notices
