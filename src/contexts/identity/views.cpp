#include "contexts/identity/views.h"

#include <algorithm>
#include <array>
#include <deque>

#include "contexts/identity/document_claim.h"
#include "contexts/identity/sealing.h"

namespace mashang::identity {
namespace {

struct Words {
    std::string_view code;
    std::string_view zh;
    std::string_view en;
};

/// What contexts call the things that they show (journal::Reading::what).
constexpr std::array<Words, 8> kSeen{{
    {"case", "办件内容和您允许的信息", "A case and what you let be seen"},
    {"case_list", "办件列表", "The list of cases"},
    {"applicant", "姓名、公民身份号码和手机号码", "Name, citizen id and mobile number"},
    {"contact", "联系方式", "Contact"},
    {"form", "申请表", "Application form"},
    {"materials", "申请材料", "Materials"},
    {"register_data", "为填写您的申请表查询的登记信息",
     "What registers know, to fill in your application"},
    {"submission", "您为单位所填的申请（为签名而查看）",
     "What you filled in for a legal person, to sign it"},
}};

std::string in_words(const Neighbours& neighbours, std::string_view code, Language language) {
    if (neighbours.words_of) {
        if (auto words = neighbours.words_of(code, language)) return *std::move(words);
    }
    const auto* found = std::ranges::find(kSeen, code, &Words::code);
    if (found == kSeen.end()) return std::string{code};
    return std::string{language == Language::zh ? found->zh : found->en};
}

std::string text_fact(const journal::Entry& entry, std::string_view name) {
    const auto* fact = entry.facts.if_contains(name);
    return fact != nullptr && fact->is_string() ? std::string{fact->get_string()} : "";
}

/// journal::Reading::ground of a colleague who signs for the same legal person.
constexpr std::string_view kToSign = "cases.signing";

/// Another person: one who acts for her, or a colleague.
std::optional<std::string> agent_name(sql::Tx& tx, const Parts& parts, const AccountId& id,
                                      bool is_colleague, Language language) {
    const auto account = store::find_account(tx, id);
    const auto person = account ? store::find_person(tx, account->person_id) : std::nullopt;
    const auto name = person ? open_name(parts, *person) : std::nullopt;
    if (!name) return std::nullopt;
    const bool zh = language == Language::zh;
    const std::string agent = zh ? "代办人 " : "Your agent ";
    const std::string colleague = zh ? "同单位经办人 " : "Your colleague ";
    return (is_colleague ? colleague : agent) + name->masked();
}

std::string reader_of(sql::Tx& tx, const Parts& parts, const Neighbours& neighbours,
                      const journal::Entry& entry, const http::Caller& caller) {
    const bool zh = caller.language == Language::zh;
    if (entry.actor == caller.account_id) return zh ? "本人" : "Yourself";
    if (entry.actor.starts_with("app:") && neighbours.app_name) {
        return neighbours.app_name(entry.actor, caller.language);
    }
    const auto account = AccountId::parse(entry.actor);
    const auto staff = account ? store::find_staff(tx, *account) : std::nullopt;
    if (!staff) {
        const auto agent = account
                               ? agent_name(tx, parts, *account,
                                            text_fact(entry, "ground") == kToSign, caller.language)
                               : std::nullopt;
        return agent.value_or(zh ? "系统" : "System");
    }
    return neighbours.office_name(staff->office_id);
}

/// The newest readings of a person's data, newest last.
std::deque<journal::Entry> readings_of(sql::Tx& tx, const std::string& person_id,
                                       std::size_t most) {
    constexpr std::size_t kPage = 256;
    std::deque<journal::Entry> readings;
    std::int64_t after = 0;
    for (;;) {
        auto page = journal::read_subject(tx, "person:" + person_id, after, kPage);
        const bool is_last = page.size() < kPage || page.back().position == 0;
        if (!page.empty()) after = page.back().position;
        for (auto& entry : page) {
            if (entry.what != journal::kPersonDataRead) continue;
            readings.push_back(std::move(entry));
            if (readings.size() > most) readings.pop_front();
        }
        if (is_last) return readings;
    }
}

}  // namespace

Me me_of(sql::Tx& tx, const Parts& parts, const store::AccountRow& account) {
    const store::PersonRow person = store::find_person(tx, account.person_id).value();
    Me me{.account_id = account.id.text(),
          .kind = AccountKind::person,
          .mobile_masked = open_mobile(parts, account).masked(),
          .assurance_level = person.level,
          .closes_at = account.closes_at};
    if (const auto name = open_name(parts, person)) me.name_masked = name->masked();
    if (const auto number = open_citizen_id(parts, person)) me.citizen_id_masked = number->masked();
    if (const auto known = open_document(parts, person)) {
        me.document_type = known->document.type();
        me.document_masked = known->document.masked();
    }
    me.display_name = me.name_masked.value_or(*me.mobile_masked);
    return me;
}

Me me_of(const Parts& parts, const Neighbours& neighbours, const store::StaffRow& staff) {
    return {.account_id = staff.id.text(),
            .kind = AccountKind::staff,
            .display_name = open_staff_name(parts, staff).text(),
            .roles = names_of(roles_of(staff.roles)),
            .office = OfficeName{staff.office_id, neighbours.office_name(staff.office_id)}};
}

ProofingView view_of(const store::ProofingRow& proofing, Language language) {
    ProofingView view{.id = proofing.id.text(),
                      .way = proofing.way,
                      .state = proofing.state,
                      .level = proofing.level,
                      .requested_at = proofing.requested_at,
                      .decided_at = proofing.decided_at};
    const Refusal* reason = proofing.finding ? reason_of(*proofing.finding) : nullptr;
    if (reason != nullptr) {
        view.reason = message_of(*reason, {}, language);
        view.reason_code = reason->code;
    }
    return view;
}

std::vector<AccessView> accesses_of(sql::Tx& tx, const Parts& parts, const Neighbours& neighbours,
                                    const http::Caller& caller, std::size_t most) {
    std::vector<AccessView> views;
    const auto readings = readings_of(tx, caller.person_id, most);
    for (auto entry = readings.rbegin(); entry != readings.rend(); ++entry) {
        AccessView view{.at = entry->at,
                        .who = reader_of(tx, parts, neighbours, *entry, caller),
                        .what = in_words(neighbours, text_fact(*entry, "what"), caller.language),
                        .ground = text_fact(*entry, "ground")};
        if (!entry->matter.empty() && neighbours.case_number) {
            view.case_number = neighbours.case_number(tx, entry->matter);
        }
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace mashang::identity
