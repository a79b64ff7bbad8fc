#include "contexts/cases/promise.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mashang::cases {

bool is_allowed(const catalogue::Material& material, PromiseKind kind) {
    if (!material.stand_in) return false;
    switch (kind) {
        case PromiseKind::fulfilled:
            return material.stand_in->may_promise;
        case PromiseKind::later:
            return material.stand_in->may_come_later;
    }
    std::unreachable();
}

std::set<int> stood_in_for(const catalogue::Item& item, std::span<const Promise> promises) {
    std::set<int> found;
    for (const Promise& promise : promises) {
        const auto material =
            std::ranges::find(item.materials, promise.seq, &catalogue::Material::seq);
        if (material == item.materials.end() || !is_allowed(*material, promise.kind)) continue;
        if (promise.state != PromiseState::broken) found.insert(promise.seq);
    }
    return found;
}

bool may_follow(const Case& of, const Promise& promise) {
    if (promise.is_settled()) return false;
    switch (of.state) {
        case CaseState::submitted:
        case CaseState::pre_checked:
        case CaseState::accepted:
        case CaseState::under_review:
        case CaseState::suspended:
        case CaseState::decided:
        case CaseState::served:
            return true;
        case CaseState::draft:
        case CaseState::supplement_requested:  // there it is handed in like any other
        case CaseState::not_accepted:
        case CaseState::withdrawn:
        case CaseState::terminated:
        case CaseState::archived:
            return false;
    }
    std::unreachable();
}

PromiseStanding standing_of(const Promise& promise, Date today) {
    const bool is_said = promise.kind == PromiseKind::fulfilled;
    if (is_said || promise.state == PromiseState::handed_in) return PromiseStanding::to_check;
    const bool is_over = promise.due_on && *promise.due_on < today;
    return is_over ? PromiseStanding::late : PromiseStanding::awaited;
}

std::optional<Date> first_owed(std::span<const Promise> promises) {
    std::optional<Date> first;
    for (const Promise& promise : promises) {
        const bool is_owed = promise.kind == PromiseKind::later &&
                             promise.state == PromiseState::open && promise.due_on;
        if (is_owed && (!first || *promise.due_on < *first)) first = promise.due_on;
    }
    return first;
}

std::string promise_text(PromiseKind kind, std::string_view material, int working_days,
                         Language language) {
    const bool in_chinese = language == Language::zh;
    switch (kind) {
        case PromiseKind::fulfilled:
            return fmt::format(
                fmt::runtime(
                    in_chinese
                        ? "本人已知晓办理条件，承诺已具备“{0}”所证明的条件，并配合在受理后{1}"
                          "个工作日内的核查；承诺不实的，愿承担撤销决定等法律责任。"
                        : "I know the conditions and promise that I meet what \"{0}\" "
                          "would show; it may be checked within {1} working days after "
                          "acceptance. If it is not true, what was granted may be "
                          "revoked."),
                material, working_days);
        case PromiseKind::later:
            return fmt::format(
                fmt::runtime(in_chinese ? "本人承诺在受理后{1}个工作日内补交“{0}”；逾期未补交的，"
                                          "愿承担终止办理或撤销决定的后果。"
                                        : "I promise to hand in \"{0}\" within {1} working days "
                                          "after acceptance. If it does not come, the case may be "
                                          "ended, or what was granted revoked."),
                material, working_days);
    }
    std::unreachable();
}

}  // namespace mashang::cases
