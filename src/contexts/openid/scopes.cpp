#include "contexts/openid/scopes.h"

#include <algorithm>
#include <array>

namespace mashang::openid {
namespace {

constexpr std::array kScopes{
    Scope{kOpenid, "确认您的身份（不含姓名和号码）", "Know that it is you, without name or number",
          "sub"},
    Scope{"profile", "姓名、性别和出生日期", "Name, sex and date of birth",
          "name gender birthdate updated_at"},
    Scope{"phone", "手机号码", "Mobile number", "phone_number phone_number_verified"},
    Scope{"address", "户籍地址", "Registered address", "address"},
    Scope{"gov:id_no", "公民身份号码", "Citizen id number", "cn_id_no"},
    Scope{kOfflineAccess, "在您离开后继续使用以上信息，直至您撤销",
          "Go on using the above after you have left, until you withdraw it", ""},
    Scope{"cases", "代您申请事项：填写、提交、补正、撤回，并查看由它办理的办件和结果",
          "Apply for you: fill in, submit, supplement and withdraw; see the cases that it opened "
          "and what came of them",
          ""},
    Scope{"cases.all", "办理和查看您本人的全部办件，不限于由它办理的",
          "See and handle all your own cases, also those that it did not open", ""},
    Scope{"events:read", "接收经它办理的办件的进度事件（不含个人信息）",
          "Receive events of the cases that it opened (nothing personal)", "", false},
    Scope{"exchange:read", "获取办件交换数据（含申请人身份信息），供上级平台汇聚",
          "Fetch the exchange tables of cases, with who applied, for the platform above ours", "",
          false},
    Scope{"one-code:verify", "核验一码通行码", "Verify one-codes", "", false},
};

constexpr std::array kClaims{
    ClaimName{"name", "姓名", "Name", true},
    ClaimName{"gender", "性别", "Sex", true},
    ClaimName{"birthdate", "出生日期", "Date of birth", true},
    ClaimName{"updated_at", "信息更新时间", "When this was last changed"},
    ClaimName{"phone_number", "手机号码", "Mobile number", true},
    ClaimName{"phone_number_verified", "手机号码是否经过核验", "Whether the number was verified"},
    ClaimName{"address", "户籍地址", "Registered address", true},
    ClaimName{"cn_id_no", "公民身份号码", "Citizen id number", true},
};

}  // namespace

std::span<const Scope> scopes() {
    return kScopes;
}

const Scope* find_scope(std::string_view name) {
    const auto* found = std::ranges::find(kScopes, name, &Scope::name);
    return found == kScopes.end() ? nullptr : found;
}

std::span<const ClaimName> claim_names() {
    return kClaims;
}

const ClaimName* find_claim(std::string_view name) {
    const auto* found = std::ranges::find(kClaims, name, &ClaimName::name);
    return found == kClaims.end() ? nullptr : found;
}

Words claims_of(const Words& asked) {
    std::string all;
    for (const std::string& name : asked) {
        if (const Scope* scope = find_scope(name)) all.append(scope->claims).append(" ");
    }
    return words_of(all);
}

}  // namespace mashang::openid
