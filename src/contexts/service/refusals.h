#pragma once

#include "base/refused.h"

namespace mashang::service::refusals {

using enum RefusalKind;

inline constexpr Refusal kNoSuchDocument{"service.no_such_document", missing, "没有这份文书",
                                         "There is no such document"};
inline constexpr Refusal kNotIssuedYet{"service.not_issued_yet", conflict,
                                       "文书正在生成，请稍后再试",
                                       "The document is being made; try again in a moment"};
inline constexpr Refusal kReplaced{"service.replaced", conflict, "这份文书已被新的文书替代",
                                   "Another document has taken the place of this one"};
inline constexpr Refusal kTemplateFaults{"service.template_faults", invalid,
                                         "文书模板有误，请逐项改正",
                                         "The template has faults; each is named"};
inline constexpr Refusal kUnknownField{"service.unknown_field", invalid, "没有“{field}”这个字段",
                                       "There is no field \"{field}\""};
inline constexpr Refusal kOpenBrace{"service.open_brace", invalid, "花括号没有成对",
                                    "A brace has no partner"};
inline constexpr Refusal kTemplateLength{"service.template_length", invalid,
                                         "内容须为1至{most}个字", "Write 1 to {most} characters"};
inline constexpr Refusal kTitleOfOneLine{"service.title_of_one_line", invalid, "标题只能写一行",
                                         "A title is one line"};
inline constexpr Refusal kRemedyMissing{
    "service.remedy_missing", invalid, "不利的决定须告知救济途径和期限，请写入{remedy}",
    "A negative decision says what may be done against it: write {remedy}", "行政复议法 20"};
inline constexpr Refusal kNoSuchTemplate{"service.no_such_template", missing,
                                         "本机构没有自己的这种模板",
                                         "Your office has no such template of its own"};

inline constexpr Refusal kNotServedYet{"service.not_served_yet", conflict,
                                       "这份文书尚未送达，还没有送达回证",
                                       "The document is not served yet: there is no receipt"};
inline constexpr Refusal kServedAlready{"service.served_already", conflict, "这份文书已经送达",
                                        "The document is served already"};
inline constexpr Refusal kParcelUnderWay{"service.parcel_under_way", conflict,
                                         "纸质文书已交寄，正在途中",
                                         "It is on its way on paper already"};
inline constexpr Refusal kAddressMissing{"service.address_missing", invalid, "没有收件地址，请填写",
                                         "Nobody knows where to: give an address"};
inline constexpr Refusal kNotLastResort{
    "service.not_last_resort", conflict, "其他方式无法送达时，才能公告送达",
    "A public notice is for when nothing else could serve it", "民事诉讼法 95"};
inline constexpr Refusal kPublishedAlready{"service.published_already", conflict,
                                           "这份文书正在公告送达",
                                           "A public notice stands already"};
inline constexpr Refusal kChannels{
    "service.channels", invalid, "送达方式须包括平台文书箱，且每种只能选一次",
    "The platform's box must be among the channels, each once", "民事诉讼法 90"};
inline constexpr Refusal kOwnConsent{
    "service.own_consent", forbidden, "是否同意电子送达，由本人决定",
    "Only she herself agrees to electronic service", "民事诉讼法 90"};
inline constexpr Refusal kNotForFirm{
    "service.not_for_firm", forbidden,
    "须由法定代表人（负责人），或者有权签署全部事项的经办人同意电子送达",
    "Its representative, or an agent who signs for it in every item, agrees to electronic service",
    "民法典 165"};
inline constexpr Refusal kMobileMissing{"service.mobile_missing", invalid,
                                        "请填写接收短信的手机号码",
                                        "Give the mobile number to which text messages go"};
inline constexpr Refusal kMailMissing{"service.mail_missing", invalid, "请先填写并验证电子邮箱",
                                      "Name a mail address and prove it first"};
inline constexpr Refusal kNoMailCode{"service.no_mail_code", conflict,
                                     "没有可用的验证码，请重新发送",
                                     "There is no code to confirm with: ask for another"};
inline constexpr Refusal kTooManyMails{"service.too_many_mails", too_many,
                                       "发送过于频繁，请稍后再试",
                                       "Too many codes were sent; try again later"};
inline constexpr Refusal kNoConsent{"service.no_consent", missing, "您没有同意电子送达",
                                    "You have not agreed to electronic service"};
inline constexpr Refusal kCourierSignature{"service.courier_signature", unauthenticated,
                                           "推送的签名不正确", "The push is not signed as agreed"};
inline constexpr Refusal kCourierMessage{"service.courier_message", malformed, "推送的内容无法识别",
                                         "The push cannot be read"};
inline constexpr Refusal kNoSuchParcel{"service.no_such_parcel", missing, "没有这件寄递",
                                       "There is no such parcel"};

}  // namespace mashang::service::refusals
