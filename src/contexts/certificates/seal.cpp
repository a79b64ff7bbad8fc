#include "contexts/certificates/seal.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/html.h"
#include "base/utf8.h"
#include "contexts/certificates/refusals.h"

namespace mashang::certificates {
namespace {

constexpr int kLongestArc = 470;  // of the path below, in its units

/// So that a name of any length fits the rim.
int letter_size(std::size_t letters) {
    constexpr int kLargest = 46;
    if (letters == 0) return kLargest;
    return std::min(kLargest, kLongestArc / static_cast<int>(letters));
}

}  // namespace

bool may_become(SealState from, SealState to) {
    switch (from) {
        case SealState::in_force:
            return to == SealState::suspended || to == SealState::revoked;
        case SealState::suspended:
            return to == SealState::in_force || to == SealState::revoked;
        case SealState::revoked:
            return false;
    }
    return false;
}

SealState state_after(RightLost lost) {
    switch (lost) {
        case RightLost::agency_over:
            return SealState::suspended;
        case RightLost::representative_left:
        case RightLost::account_closed:
        case RightLost::legal_person_lapsed:
            return SealState::revoked;
    }
    std::unreachable();
}

const Refusal* fault_of_change(const Seal& seal, SealState to, const Keeper& by) {
    if (!may_become(seal.state, to)) return &refusals::kSealNotInThisState;
    if (to != SealState::in_force) return nullptr;
    const bool is_higher = seal.held_by.value_or(Hand::holder) != Hand::holder;
    if (is_higher && !by.is_representative) return &refusals::kSealHeld;
    return by.is_holder_entitled ? nullptr : &refusals::kSealHolderGone;
}

bool is_usable(const Seal& seal, bool is_holder_entitled, Instant now) {
    return seal.state == SealState::in_force && now < seal.valid_until && is_holder_entitled;
}

std::string inscription_of(SealKind kind) {
    switch (kind) {
        case SealKind::official:
            return "";
        case SealKind::contract:
            return "合同专用章";
        case SealKind::finance:
            return "财务专用章";
        case SealKind::invoice:
            return "发票专用章";
    }
    return "";
}

std::string draw_seal(std::string_view name, SealKind kind, const Uscc& uscc) {
    return fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="{0}mm" height="{0}mm">)"
        R"(<g fill="#c8102e" font-family="SimSun, 'Noto Serif CJK SC', serif" text-anchor="middle">)"
        R"(<circle cx="200" cy="200" r="192" fill="none" stroke="#c8102e" stroke-width="10"/>)"
        R"(<path id="rim" d="M 68 262 A 146 146 0 1 1 332 262" fill="none"/>)"
        R"(<text font-size="{1}"><textPath href="#rim" startOffset="50%">{2}</textPath></text>)"
        R"(<polygon points="200,145 212.9,182.2 252.3,183 220.9,206.8 232.3,244.5 200,222 )"
        R"(167.7,244.5 179.1,206.8 147.7,183 187.1,182.2"/>)"
        R"(<text x="200" y="290" font-size="36">{3}</text>)"
        R"(<text x="200" y="342" font-size="20" letter-spacing="1">{4}</text></g></svg>)",
        kSealMm, letter_size(code_points(name)), escaped_html(name), inscription_of(kind),
        uscc.view());
}

}  // namespace mashang::certificates
