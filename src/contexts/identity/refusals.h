#pragma once

#include "base/refused.h"

/// Why identity says no. None of these tells whether somebody else has an account.
namespace mashang::identity::refusals {

using enum RefusalKind;

// The form of what is typed.
inline constexpr Refusal kUnborn{"identity.birth_date.future", invalid, "出生日期晚于今天",
                                 "The date of birth lies in the future"};
inline constexpr Refusal kNotSixDigits{"identity.code.form", invalid, "验证码应为6位数字",
                                       "The code is six digits"};
inline constexpr Refusal kBadUserName{
    "identity.user_name.form", invalid, "用户名应为3至32位小写字母、数字、点或连字符，以字母开头",
    "A user name is 3 to 32 letters, digits, dots or hyphens and begins with a letter"};
inline constexpr Refusal kBadName{
    "identity.name.form", invalid, "姓名应与证件一致，由2至50个汉字或拉丁字母组成，间隔号用“·”",
    "The name is as on the document: 2 to 50 Han or Latin letters, parts joined by “·”"};

inline constexpr Refusal kBadCardNumber{
    "identity.card_number.form", invalid, "请填写银行卡号（16至19位）或社保卡号（9位）",
    "Give the number of a bank card (16 to 19 digits) or a social security card (9 characters)"};

// Passwords: ASVS 5 6.2.
inline constexpr Refusal kPasswordShort{"identity.password.short", invalid, "密码至少{min}个字符",
                                        "A password has at least {min} characters", "ASVS 6.2.1"};
inline constexpr Refusal kPasswordLong{"identity.password.long", invalid, "密码最多{max}个字符",
                                       "A password has at most {max} characters", "ASVS 6.2.9"};
inline constexpr Refusal kPasswordCommon{
    "identity.password.common", invalid, "这个密码太常见，容易被猜中，请换一个",
    "This password is among those that are guessed first; choose another", "ASVS 6.2.4"};
inline constexpr Refusal kPasswordTelling{
    "identity.password.telling", invalid, "密码不能由手机号码、用户名或本平台名称构成",
    "A password must not be made of your number, your user name or the name of this service",
    "ASVS 6.2.11"};

// Text messages.
inline constexpr Refusal kCodeTooSoon{"identity.code.too_soon", too_many,
                                      "验证码发送过于频繁，请{seconds}秒后再试",
                                      "A code was just sent; ask again in {seconds} seconds"};
inline constexpr Refusal kTooManyCodes{
    "identity.code.too_many", too_many, "今天发送的验证码已达上限，请明天再试或使用密码登录",
    "No more codes can be sent today; try tomorrow, or sign in with your password"};
inline constexpr Refusal kWrongCode{"identity.code.wrong", forbidden,
                                    "验证码不正确或已失效，请重新获取",
                                    "The code is wrong or no longer good; ask for a new one"};

// Accounts and sessions.
inline constexpr Refusal kAccountExists{"identity.account_exists", conflict,
                                        "该手机号码已注册，请直接登录",
                                        "This number has an account already: sign in"};
inline constexpr Refusal kOneWayToSignIn{"identity.one_way_to_sign_in", malformed,
                                         "请使用密码或短信验证码其中一种方式登录",
                                         "Sign in with either a password or a code"};
inline constexpr Refusal kSignInFailed{"identity.sign_in_failed", unauthenticated,
                                       "登录信息不正确，请核对后重试",
                                       "That does not match what we know; check it and try again"};
inline constexpr Refusal kTooManyAttempts{
    "identity.too_many_attempts", too_many,
    "尝试次数过多，请{seconds}秒后再试，或使用短信验证码登录",
    "Too many attempts; try again in {seconds} seconds, or sign in with a text message"};
inline constexpr Refusal kAccountClosed{
    "identity.account_closed", forbidden, "该账号已停止使用。如有疑问，请携带有效证件到窗口咨询",
    "This account is closed; with questions come to a counter and bring your document"};
inline constexpr Refusal kHolderDeceased{
    "identity.holder_deceased", forbidden,
    "人口库登记该账号持有人已去世，账号已停用。继承人办理相关事项，请携带死亡证明和亲属关系证明到政"
    "务服务中心窗口；登记有误的，请本人携带身份证到窗口更正",
    "The population register says that the holder of this account has died, so it is closed. Heirs "
    "come to a service counter with the death certificate and proof of kinship; if the register is "
    "wrong, come yourself with your identity card"};
inline constexpr Refusal kNoSuchSession{"identity.no_such_session", missing, "没有这个登录会话",
                                        "There is no such session"};
inline constexpr Refusal kOneWayToSayWho{
    "identity.one_way_to_say_who", invalid, "请填写手机号码或工作人员用户名中的一项",
    "Give either a mobile number or a staff member's user name"};
inline constexpr Refusal kOldNumberNeeded{
    "identity.old_number_needed", forbidden,
    "请同时填写原手机号码收到的验证码；原号码已停用的，请先用添加满一天的通行密钥或身份验证器验证"
    "身份，刚添加的须等满一天",
    "Give the code sent to your old number too; if that is lost, first show a passkey or an app "
    "that "
    "you added at least a day ago: a newer one does not stand in for it yet",
    "ASVS 7.5.1"};
inline constexpr Refusal kCasesOpen{
    "identity.closing_cases_open", conflict,
    "您还有{count}件办件没有办结（{numbers}），办结或撤回后再注销账号",
    "{count} of your cases are open ({numbers}): they must be decided or taken back first",
    "个人信息保护法 47"};
inline constexpr Refusal kNotClosing{"identity.not_closing", conflict, "您没有申请注销账号",
                                     "You have not asked to close the account"};
inline constexpr Refusal kUserNameTaken{"identity.user_name.taken", conflict, "该用户名已被使用",
                                        "This user name is taken"};
inline constexpr Refusal kNoSuchPerson{"identity.no_such_person", missing, "没有这个人",
                                       "There is no such person"};

// Second factors, and showing anew who one is.
inline constexpr Refusal kSecondFactorNeeded{
    "identity.second_factor_needed", unauthenticated,
    "该账号已开启两步验证，请同时填写身份验证器的动态码或纸质恢复码",
    "This account asks for a second step: give a code of your authenticator app or one from paper",
    "ASVS 6.3.3"};
inline constexpr Refusal kWrongSecondFactor{
    "identity.second_factor_wrong", forbidden, "动态码或恢复码不正确，或已经用过",
    "That code is wrong, or was used already", "ASVS 6.5.1"};
inline constexpr Refusal kTicketOver{"identity.ticket_over", forbidden, "登录超时，请重新登录",
                                     "Signing in took too long: begin again"};
inline constexpr Refusal kSignInAgain{
    "identity.sign_in_again", unauthenticated, "为保护您的账号，请先重新验证身份",
    "To protect your account, show again who you are", "ASVS 7.5.1"};
inline constexpr Refusal kAppEnrolled{"identity.app_enrolled", conflict,
                                      "已绑定身份验证器，请先解除绑定",
                                      "An authenticator app is set up already; remove it first"};
inline constexpr Refusal kScreenOver{
    "identity.screen_over", missing, "这个二维码已失效，请在电脑上刷新后重新扫描",
    "This code is over: have the screen make a new one", "ASVS 6.6.3"};
inline constexpr Refusal kNoApp{"identity.no_app", missing, "没有绑定身份验证器",
                                "No authenticator app is set up"};

inline constexpr Refusal kPasskeyRefused{
    "identity.passkey_refused", unauthenticated, "通行密钥未能通过验证，请重试或使用其他方式",
    "The passkey could not be verified; try again or use another way"};
inline constexpr Refusal kPasskeyKnown{"identity.passkey_known", conflict, "这个通行密钥已经登记过",
                                       "This passkey is registered already"};
inline constexpr Refusal kTooManyPasskeys{"identity.too_many_passkeys", conflict,
                                          "最多可登记{max}个通行密钥，请先删除不用的",
                                          "At most {max} passkeys: remove one first"};
inline constexpr Refusal kNoSuchPasskey{"identity.no_such_passkey", missing, "没有这个通行密钥",
                                        "There is no such passkey"};

// Proofing.
inline constexpr Refusal kAlreadyProven{"identity.already_proven", conflict,
                                        "您的实名等级已达到L{level}，无需重复认证",
                                        "You are proven at L{level} already"};
inline constexpr Refusal kProofingPending{"identity.proofing_pending", conflict,
                                          "上一次实名认证正在核验，请稍候",
                                          "Your last proofing is still being checked"};
inline constexpr Refusal kTooManyProofings{"identity.too_many_proofings", too_many,
                                           "今天的实名认证次数已用完，请明天再试或到窗口办理",
                                           "No more attempts today; try tomorrow, or at a counter"};
inline constexpr Refusal kNoSuchProofing{"identity.no_such_proofing", missing, "没有这次实名认证",
                                         "There is no such proofing"};
inline constexpr Refusal kLevelNotOffered{
    "identity.level_not_offered", invalid,
    "此处只办理L1（人口库核验）；更高等级请用银行卡、人脸或窗口核验",
    "This proves L1, by the register; for more use a card, your face or a window"};
inline constexpr Refusal kProveMatchFirst{"identity.prove_match_first", conflict,
                                          "请先完成姓名和公民身份号码核验（L1）",
                                          "First have your name and number confirmed (L1)"};
inline constexpr Refusal kCitizenIdNeeded{
    "identity.citizen_id_needed", conflict,
    "此事需要公民身份号码，您以通行证、永久居留身份证或护照实名，请携带证件到窗口办理",
    "This needs a citizen's number, and you are known by another document: come to a window"};
inline constexpr Refusal kConsentNeeded{
    "identity.face_consent_needed", forbidden, "人脸核验须经您单独同意；不同意可到窗口核验",
    "A face check needs your separate consent; without it, come to a window", "个人信息保护法 29"};
inline constexpr Refusal kFaceNotOffered{"identity.face_not_offered", unavailable,
                                         "人脸核验暂不可用，请稍后再试或到窗口核验",
                                         "Faces cannot be checked now; later, or at a window"};
inline constexpr Refusal kFaceChallengeOver{"identity.face_challenge_over", forbidden,
                                            "人脸核验已超时，请重新开始",
                                            "The face check took too long: begin again"};
inline constexpr Refusal kOtherPerson{
    "identity.other_person", conflict, "该账号已由其他证件号码实名，请核对手机号码",
    "This account is another person's: check the number of the phone"};

inline constexpr Refusal kGuardianNeeded{
    "identity.guardian_needed", invalid,
    "未满16周岁请由监护人在“授权与代办”中代为办理，或由监护人陪同到窗口核验",
    "Under 16 a guardian acts for you (\"Acting for others\"), or comes to a window with you",
    "居民身份证法 10"};
inline constexpr Refusal kNobodyProven{"identity.nobody_proven", missing,
                                       "没有以此姓名和公民身份号码实名的人",
                                       "Nobody is proven under that name and number"};

// Reasons of a proofing that was refused (shown with it, never thrown).
inline constexpr Refusal kNotConfirmed{
    "identity.not_confirmed", forbidden,
    "姓名与公民身份号码未能通过核验，请核对后重试，或携带证件到窗口办理",
    "Name and number could not be confirmed; check them, or come to a counter with your document"};
inline constexpr Refusal kRegisterUnavailable{
    "identity.register_unavailable", unavailable, "人口库暂时无法核验，请稍后重试",
    "The population register could not be asked; try again later"};

}  // namespace mashang::identity::refusals
