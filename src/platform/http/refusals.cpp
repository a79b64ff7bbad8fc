#include "platform/http/refusals.h"

namespace mashang::http {

const Refusal kSignInFirst{"http.sign_in_first", RefusalKind::unauthenticated, "请先登录。",
                           "Please sign in first."};
const Refusal kAssuranceTooLow{"http.assurance_too_low", RefusalKind::unauthenticated,
                               "办理此事需要 L{needed} 级实名认证，您目前是 L{held} 级。",
                               "This needs real-name level L{needed}; yours is L{held}."};
const Refusal kNotForYou{"http.not_for_you", RefusalKind::forbidden, "您没有此项权限。",
                         "You may not do this."};
const Refusal kScopeTooNarrow{"http.scope_too_narrow", RefusalKind::forbidden,
                              "访问令牌没有“{scope}”权限。",
                              "The access token does not cover \"{scope}\"."};
const Refusal kOtherSite{"http.other_site", RefusalKind::forbidden,
                         "请求来源不可信，请从本站页面操作。",
                         "The request may come from another site. Please use our own pages."};
const Refusal kTooManyRequests{"http.too_many_requests", RefusalKind::too_many,
                               "操作过于频繁，请 {seconds} 秒后再试。",
                               "Too many requests. Please try again in {seconds} s."};
const Refusal kKeyReused{"http.idempotency_key_reused", RefusalKind::invalid,
                         "该幂等键已用于内容不同的请求。",
                         "This Idempotency-Key was used for a different request."};
const Refusal kKeyMalformed{"http.idempotency_key_malformed", RefusalKind::malformed,
                            "幂等键须为 8 至 128 个可见 ASCII 字符。",
                            "An Idempotency-Key is 8 to 128 visible ASCII characters."};
const Refusal kBusy{"http.busy", RefusalKind::unavailable, "当前访问量较大，请稍后再试。",
                    "We are very busy. Please try again shortly."};
const Refusal kOutage{"http.outage", RefusalKind::unavailable, "服务暂时不可用，请稍后再试。",
                      "The service is unavailable for the moment. Please try again shortly."};
const Refusal kBug{"http.bug", RefusalKind::unavailable,
                   "系统出错，请提供编号 {reference} 以便查找原因。",
                   "Something went wrong on our side. Please quote {reference}."};
const Refusal kMemberInPath{"http.member_in_path", RefusalKind::invalid,
                            "该字段由网址给出，不得出现在正文中。",
                            "This member is given by the address and not by the body."};
const Refusal kParameterTwice{"http.parameter_twice", RefusalKind::invalid, "参数重复。",
                              "This parameter came twice."};

const Refusal kNoSuchPath{"http.no_such_path", RefusalKind::missing, "没有这个网址。",
                          "There is nothing at this address."};
const Refusal kMethodNotAllowed{"http.method_not_allowed", RefusalKind::malformed,
                                "此网址不支持该方法，可用：{allow}。",
                                "This address takes {allow}."};
const Refusal kNotJson{"http.not_json", RefusalKind::malformed, "正文类型须为 application/json。",
                       "The body must be application/json."};
const Refusal kWrongMediaType{"http.wrong_media_type", RefusalKind::malformed,
                              "文件类型须为 {accepted}。", "The file must be {accepted}."};
const Refusal kBodyTooLarge{"http.body_too_large", RefusalKind::too_large,
                            "内容超过 {limit} 字节的限制。", "The body exceeds {limit} bytes."};
const Refusal kBodyMissing{"http.body_missing", RefusalKind::malformed, "缺少正文。",
                           "The body is missing."};
const Refusal kTargetMalformed{"http.target_malformed", RefusalKind::malformed, "网址格式不正确。",
                               "The address is malformed."};
const Refusal kMalformedRequest{"http.malformed_request", RefusalKind::malformed,
                                "请求不符合 HTTP/1.1。", "This is not HTTP/1.1."};
const Refusal kHeadTooLarge{"http.head_too_large", RefusalKind::malformed, "请求头过大。",
                            "The request head is too large."};
const Refusal kTooSlow{"http.too_slow", RefusalKind::malformed, "请求发送超时。",
                       "The request took too long to arrive."};
const Refusal kUnsupportedVersion{"http.unsupported_version", RefusalKind::malformed,
                                  "仅支持 HTTP/1.1。", "Only HTTP/1.1 is spoken here."};
const Refusal kUnsupportedEncoding{"http.unsupported_encoding", RefusalKind::malformed,
                                   "不支持此传输编码。", "This transfer coding is not supported."};
const Refusal kUnsupportedExpectation{"http.unsupported_expectation", RefusalKind::malformed,
                                      "不支持此 Expect 请求头。",
                                      "This expectation is not supported."};

}  // namespace mashang::http
